/** Runs read from their folders alone: no model, data set or metric need be installed. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.archive;
