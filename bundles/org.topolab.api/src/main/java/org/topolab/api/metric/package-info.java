/** Metrics: accumulators over activations, and the results they leave. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.metric;
