/** Draws pictures in labelled rows and columns. */
package org.topolab.view.images;
