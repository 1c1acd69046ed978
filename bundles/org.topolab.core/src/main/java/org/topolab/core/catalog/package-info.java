/** What is installed: contributions found through the service registry, and plug-ins. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.catalog;
