/** Options: what can be set, checked once, for recipes, help, completion and forms alike. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.option;
