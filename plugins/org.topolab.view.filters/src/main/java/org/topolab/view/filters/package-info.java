/** Draws receptive fields of units, and tables of how a number changes with a recipe. */
package org.topolab.view.filters;
