/** Runs: training, measuring, drawing, planning and the folders they leave. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.run;
