/** Looks at what a run has found: maps at any zoom, every epoch, and all other results. */
package org.topolab.desktop.internal.explore;
