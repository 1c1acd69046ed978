/** Comma-separated tables, RFC 4180. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.format.csv;
