/** Visualizers and figures: one renderer for screen, file and movie. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.view;
