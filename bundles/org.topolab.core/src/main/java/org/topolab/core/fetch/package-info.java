/** Downloads: files of data sets, where their licence allows it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.fetch;
