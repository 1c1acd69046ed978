package org.topolab.desktop.internal.recipe;

import org.topolab.core.catalog.Catalog;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Sweeps;

/** What the view reads from: all that it knows of recipes. */
record Sources(Recipes recipes, Sweeps sweeps, Runs runs, Catalog catalog) {}
