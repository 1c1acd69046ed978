/** Views of the window: what a plug-in registers to have one of its own in it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.desktop.view;
