/** Readouts: what makes responses of neurons from the features of a core. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.readout;
