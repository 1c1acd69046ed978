/** Single units: what a run has found of one, and what its network answers when asked anew. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.unit;
