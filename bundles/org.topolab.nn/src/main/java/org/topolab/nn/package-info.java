/** Models as DL4J graphs: layers whose arithmetic is ours, and the base of graph models. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.nn;
