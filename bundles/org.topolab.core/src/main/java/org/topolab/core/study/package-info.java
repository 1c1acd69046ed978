/** Reproductions of publications: many runs and one table. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.study;
