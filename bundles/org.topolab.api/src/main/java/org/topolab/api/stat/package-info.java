/** Statistics that several metrics share, streaming and mergeable. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.stat;
