package org.topolab.view.curve;

import java.awt.Color;

/**
 * One curve of a chart.
 *
 * @param label what the legend calls it; empty for what is up
 * @param reference whether the others are held against it: it is dashed and has no markers
 */
record Line(Curve curve, String label, Color color, boolean reference) {

    /** Of references. */
    static final Color BLACK = Color.BLACK;

    private static final String NAME = "reference";
    private static final String ONLY = "this run";

    /** What the legend calls it. */
    String words() {
        return label.isEmpty() ? curve.series().yName() : label;
    }

    /** Of the area around the line: what lies behind shows through. */
    Color shade() {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 36);
    }

    /**
     * Named as a reference.
     *
     * @param only whether it is the only one of its chart
     */
    Line named(boolean only) {
        String name = only || label.isEmpty() ? NAME : label + ", " + NAME;
        return new Line(curve, name, color, reference);
    }

    /** Named as what a reference is for. */
    Line held() {
        return new Line(curve, label.isEmpty() ? ONLY : label, color, reference);
    }

    /** The same seen in another way. */
    Line with(Look look) {
        return new Line(new Curve(curve.series(), look), label, color, reference);
    }
}
