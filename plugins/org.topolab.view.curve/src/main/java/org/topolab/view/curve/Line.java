package org.topolab.view.curve;

import java.awt.Color;

/**
 * One curve of a chart.
 *
 * @param label what the legend calls it
 */
record Line(Curve curve, String label, Color color) {

    /** Of the area around the line: what lies behind shows through. */
    Color shade() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 36);
    }
}
