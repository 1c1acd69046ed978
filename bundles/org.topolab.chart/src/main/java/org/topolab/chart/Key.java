package org.topolab.chart;

import java.awt.Graphics2D;

/** Says what colours mean, beside or below what has them. */
public interface Key {

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** With its upper left corner at the origin. */
    void paint(Graphics2D g);
}
