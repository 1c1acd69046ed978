/** Data sets: images with a shape, and what they should be mapped to. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.data;
