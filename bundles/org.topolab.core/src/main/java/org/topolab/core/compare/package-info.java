/** Runs side by side: what sets them apart, what was found, with intervals over seeds. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.compare;
