package org.topolab.view.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.function.Supplier;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.Panel;

/** Where each unit lies in a picture, in pixels from the map's upper left corner. */
interface Ground {

    /** The line that crosses out a unit without a number. */
    float STRIKE = 0.75f;

    int width();

    int height();

    /** What one unit covers. */
    Shape shape(int unit);

    /** Side of a square that fits into one unit, in pixels. */
    double room();

    /** Whether a colour is that of a unit without a number. */
    static boolean unknown(Color color) {
        return color.equals(ColorScale.UNKNOWN) || color.equals(ColorWheel.UNKNOWN);
    }

    /** Whether units without a number are crossed out; where they are too small, grey must do. */
    boolean strikes();

    /**
     * Paints all units.
     *
     * @param colors [units]
     */
    void fill(Graphics2D g, List<Color> colors);

    /** Paints what helps to read the map: borders, or a length. */
    void annotate(Graphics2D g, boolean borders);

    /** A panel with the map. */
    default Panel panel(String label, Supplier<List<Color>> colors, boolean borders) {
        return new Panel(
                label,
                width(),
                height(),
                g -> {
                    fill(g, colors.get());
                    annotate(g, borders);
                });
    }

    /** What the layout is, in words. */
    String words();

    /** Places units for a map of about so many pixels on its longer side. */
    static Ground of(Layout layout, int cell, int pixels) {
        if (layout instanceof Layout.Grid grid) {
            if (Math.max(grid.rows(), grid.columns()) > GridGround.MOST_UNITS) {
                return new NoGround(grid);
            }
            return new GridGround(grid, cell > 0 ? cell : GridGround.fitting(grid, pixels));
        }
        return PlaneGround.of((Layout.Positions) layout, cell, pixels);
    }
}
