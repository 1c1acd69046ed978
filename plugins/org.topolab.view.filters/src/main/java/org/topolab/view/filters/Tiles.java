package org.topolab.view.filters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
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

    /** Of what lies outside the image. */
    static final Color OUTSIDE = Color.WHITE;

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
            edges(field, g, x, y);
        }
        g.setPaint(FigureStyle.FAINT);
        g.drawRect(x, y, tileWidth() - 1, tileHeight() - 1);
    }

    /** With the largest influence in the middle, where a part is drawn; white outside the image. */
    private List<Color> colors(Field field) {
        Window window = look.window(field);
        List<Color> colors = new ArrayList<>();
        for (int row = 0; row < window.rows(); row++) {
            for (int column = 0; column < window.columns(); column++) {
                int place = window.place(row, column);
                colors.add(place == Window.OUTSIDE ? OUTSIDE : influence.color(field, place));
            }
        }
        return colors;
    }

    /** Thin lines where the image ends within a tile. */
    private void edges(Field field, Graphics2D g, int x, int y) {
        Rectangle image = look.window(field).image();
        Rectangle seen =
                new Rectangle(
                        image.x * zoom, image.y * zoom, image.width * zoom, image.height * zoom);
        Graphics2D edge = (Graphics2D) g.create();
        edge.clipRect(x + 1, y + 1, tileWidth() - 2, tileHeight() - 2);
        edge.translate(x, y);
        edge.setPaint(FigureStyle.QUIET);
        edge.setStroke(new BasicStroke(1));
        edge.draw(seen);
        edge.dispose();
    }
}
