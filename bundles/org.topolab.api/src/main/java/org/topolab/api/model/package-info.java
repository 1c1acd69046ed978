/** Models whose units have a place: sheets, layouts, training and inference. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.model;
