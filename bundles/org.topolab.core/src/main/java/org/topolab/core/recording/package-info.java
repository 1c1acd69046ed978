/** Recordings of neurons, written as laboratories exchange them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.recording;
