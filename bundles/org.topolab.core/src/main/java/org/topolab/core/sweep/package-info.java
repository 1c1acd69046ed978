/** Recipes that list values: every combination is a trial of its own. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.sweep;
