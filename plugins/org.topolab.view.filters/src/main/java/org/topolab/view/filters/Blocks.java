package org.topolab.view.filters;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** Tiles of several subjects side by side, each below its label, in rows as wide as they need. */
record Blocks(List<One> all) {

    private static final int LABEL = 20;
    private static final int GAP = 28;
    private static final int USUAL = 1100; // width of a row of several
    private static final double WIDE = 1.6; // width by height of many
    private static final int WIDEST_LABEL = 400;

    /**
     * One subject.
     *
     * @param label empty if it is the only one
     */
    record One(String label, Tiles tiles) {

        private int width() {
            return Math.max(
                    tiles.width(),
                    (int) Math.ceil(Typeface.width(text(), FigureStyle.labelFont())));
        }

        private int above() {
            return label.isEmpty() ? 0 : LABEL;
        }

        private String text() {
            return Typeface.fitted(label, FigureStyle.labelFont(), WIDEST_LABEL);
        }
    }

    /** Upper left corners of all, and behind them the lower right corner of the whole. */
    private List<Point> places() {
        List<Point> places = new ArrayList<>();
        double widest = Math.max(USUAL, Math.sqrt(WIDE * area()));
        int x = 0;
        int y = 0;
        int low = 0;
        int right = 0;
        for (One one : all) {
            if (x > 0 && x + one.width() > widest) {
                x = 0;
                y = low + GAP;
            }
            places.add(new Point(x, y));
            x += one.width();
            right = Math.max(right, x);
            low = Math.max(low, y + one.above() + one.tiles().height());
            x += GAP;
        }
        places.add(new Point(right, low));
        return places;
    }

    private double area() {
        return all.stream()
                .mapToDouble(one -> (double) one.width() * (one.tiles().height() + GAP))
                .sum();
    }

    int width() {
        return places().get(all.size()).x;
    }

    int height() {
        return places().get(all.size()).y;
    }

    void paint(Graphics2D g) {
        List<Point> places = places();
        Font font = FigureStyle.labelFont();
        for (int i = 0; i < all.size(); i++) {
            One one = all.get(i);
            Graphics2D at = (Graphics2D) g.create();
            at.translate(places.get(i).x, places.get(i).y);
            at.setPaint(Color.BLACK);
            at.setFont(font);
            at.drawString(one.text(), 0, one.above() - 6);
            at.translate(0, one.above());
            one.tiles().paint(at);
            at.dispose();
        }
    }
}
