/** Recipes: what a run is made from, checked before anything starts. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.topolab.core.recipe;
