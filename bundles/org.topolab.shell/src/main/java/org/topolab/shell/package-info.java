/** Verbs: what can be typed after {@code topolab} and in its shell; a plug-in may add some. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.shell;
