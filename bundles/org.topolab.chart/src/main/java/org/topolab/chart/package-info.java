/** What figures are made of: colours everybody can tell apart, letters, and charts in one style. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.chart;
