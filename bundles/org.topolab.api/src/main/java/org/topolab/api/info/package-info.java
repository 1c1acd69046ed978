/** Static facts about a contribution: id, title, citation, licence, options. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.api.info;
