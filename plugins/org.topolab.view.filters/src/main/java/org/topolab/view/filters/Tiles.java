package org.topolab.view.filters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.chart.Enlarged;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/**
 * Receptive fields in a grid that is about as wide as high, each below its label.
 *
 * @param fields at least one, of one shape
 * @param zoom side of a pixel
 */
record Tiles(List<Field> fields, Look look, Influence influence, int zoom) {

    /** Of a unit that no pixel changes. */
    static final Color DEAD = FigureStyle.FAINT;

    /** Between two fields. */
    static final int GAP = 8;

    /** Above each field. */
    static final int LABEL = 14;

    private static final int NARROWEST = 24; // so that a number of a unit can be read

    /** The side of a pixel that makes a field about so wide. */
    static int zoom(ImageShape shape, Look look, int wanted) {
        int longer = Math.max(look.side(shape.height()), look.side(shape.width()));
        return Math.max(1, Math.round(wanted / (float) longer));
    }

    private ImageShape shape() {
        return fields.get(0).pictures().shape();
    }

    private int tileWidth() {
        return look.side(shape().width()) * zoom;
    }

    private int tileHeight() {
        return look.side(shape().height()) * zoom;
    }

    private int stepX() {
        return Math.max(NARROWEST, tileWidth()) + GAP;
    }

    private int stepY() {
        return LABEL + tileHeight() + GAP;
    }

    /** About as wide as high, and few places empty. */
    private int across() {
        double square = Math.sqrt(fields.size() * (double) stepY() / stepX());
        return IntStream.rangeClosed(1, fields.size())
                .boxed()
                .min(Comparator.comparingDouble(across -> waste(across, square)))
                .orElse(1);
    }

    private double waste(int across, double square) {
        int places = (fields.size() + across - 1) / across * across;
        double empty = (places - fields.size()) / (double) fields.size();
        return empty + Math.abs(Math.log(across / square));
    }

    int width() {
        return across() * stepX() - GAP;
    }

    int height() {
        return (fields.size() + across() - 1) / across() * stepY() - GAP;
    }

    void paint(Graphics2D g) {
        List<String> labels = labels();
        int across = across();
        Font small = FigureStyle.smallFont();
        for (int i = 0; i < fields.size(); i++) {
            int x = i % across * stepX();
            int y = i / across * stepY();
            g.setFont(small);
            g.setPaint(Color.BLACK);
            g.drawString(Typeface.fitted(labels.get(i), small, stepX() - GAP), x, y + LABEL - 4);
            paint(fields.get(i), g, x, y + LABEL);
        }
    }

    /** Without the word that all begin with, where not all fit with it. */
    private List<String> labels() {
        List<String> labels = fields.stream().map(Field::label).toList();
        double widest =
                labels.stream()
                        .mapToDouble(label -> Typeface.width(label, FigureStyle.smallFont()))
                        .max()
                        .orElse(0);
        String first = labels.get(0).substring(0, labels.get(0).lastIndexOf(' ') + 1);
        boolean shared =
                widest > stepX() - GAP && labels.stream().allMatch(l -> l.startsWith(first));
        return shared ? labels.stream().map(l -> l.substring(first.length())).toList() : labels;
    }

    private void paint(Field field, Graphics2D g, int x, int y) {
        if (field.dead()) {
            g.setPaint(DEAD);
            g.fillRect(x, y, tileWidth(), tileHeight());
            g.setPaint(FigureStyle.QUIET);
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(x, y + tileHeight(), x + tileWidth(), y));
        } else {
            int columns = look.side(shape().width());
            g.drawImage(Enlarged.of(colors(field), columns, zoom), x, y, null);
        }
        g.setPaint(FigureStyle.FAINT);
        g.drawRect(x, y, tileWidth() - 1, tileHeight() - 1);
    }

    private List<Color> colors(Field field) {
        int width = shape().width();
        int rows = look.side(shape().height());
        int columns = look.side(width);
        int top = start(field.peak() / width, rows, shape().height());
        int left = start(field.peak() % width, columns, width);
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            int place = (top + i / columns) * width + left + i % columns;
            colors.add(influence.color(field, place));
        }
        return colors;
    }

    /** Where a part of so many pixels begins that has a place in its middle, if it can. */
    private static int start(int middle, int part, int all) {
        return Math.max(0, Math.min(middle - part / 2, all - part));
    }
}
