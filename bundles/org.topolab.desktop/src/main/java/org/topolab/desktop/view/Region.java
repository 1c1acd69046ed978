package org.topolab.desktop.view;

/** Where in a perspective a view is put at first; people may drag it elsewhere. */
public enum Region {
    LEFT,
    CENTRE,
    RIGHT,
    BOTTOM
}
