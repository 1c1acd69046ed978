package org.topolab.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;

/** How all figures look: black letters on white, thin grey lines, nothing that carries no fact. */
public final class FigureStyle {

    /** Of axes and frames. */
    public static final Color LINE = new Color(0x4d4d4d);

    /** Of lines behind the data. */
    public static final Color FAINT = new Color(0xe3e3e3);

    /** Of secondary words. */
    public static final Color QUIET = new Color(0x595959);

    private static final Map<RenderingHints.Key, Object> HINTS =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    private static final float TITLE_SIZE = 14;
    private static final float LABEL_SIZE = 12;
    private static final float SMALL_SIZE = 11;

    private FigureStyle() {}

    /** Makes lines and letters smooth, in the same way wherever a figure is painted. */
    public static void smooth(Graphics2D g) {
        g.addRenderingHints(HINTS);
    }

    /** The same, for what keeps hints of its own. */
    static RenderingHints hints() {
        return new RenderingHints(HINTS);
    }

    /** Of titles. */
    public static Font titleFont() {
        return Typeface.regular(TITLE_SIZE);
    }

    /** Of axes and legends. */
    public static Font labelFont() {
        return Typeface.regular(LABEL_SIZE);
    }

    /** Of ticks and notes. */
    public static Font smallFont() {
        return Typeface.regular(SMALL_SIZE);
    }
}
