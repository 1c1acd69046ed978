/** Draws maps: which class each unit of a sheet prefers, or a number of each unit. */
package org.topolab.view.sheet;
