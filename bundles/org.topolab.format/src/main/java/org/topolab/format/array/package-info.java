/** Numbers with a shape, whatever the file they were read from. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.format.array;
