/** Whole files: written completely or not at all, fingerprints, and how damage is reported. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.format.file;
