package org.topolab.view.images;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.view.Figure;
import org.topolab.chart.Enlarged;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Heading;
import org.topolab.chart.Named;
import org.topolab.chart.Typeface;

/** Pictures in rows and columns under their labels, each pixel a square. */
final class ContactSheet implements Figure {

    /** Largest side of a pixel. */
    static final int LARGEST_ZOOM = 64;

    private static final int LABEL = 12; // above the columns
    private static final int GAP = 6;
    private static final int WANTED = 72; // width of a picture
    private static final int LONGEST = 8000; // of the figure, in pixels
    private static final double WIDEST_LABEL = 180;

    private final Named name;
    private final Pictures pictures;
    private final int zoom;
    private final int rows;
    private final int columns;
    private final Shades shades;
    private final Heading heading;

    /**
     * @param zoom side of a pixel; 0 for a usual size
     */
    ContactSheet(Named name, Pictures pictures, int zoom) {
        int longer = Math.max(pictures.shape().height(), pictures.shape().width());
        int most = Math.max(1, (LONGEST / 2) / longer);
        this.name = name;
        this.pictures = pictures;
        this.zoom =
                Math.min(most, zoom > 0 ? zoom : Math.max(1, Math.round(WANTED / (float) longer)));
        this.rows = Math.min(pictures.rows().size(), Math.max(1, LONGEST / (height() + GAP)));
        this.columns = Math.min(pictures.columns().size(), Math.max(1, LONGEST / (width() + GAP)));
        this.shades = Shades.of(pictures);
        this.heading = name.heading(note());
    }

    private String note() {
        int channels = pictures.shape().channels();
        String kind =
                channels == 1 || channels == 3 ? "" : "; mean of %d channels".formatted(channels);
        String all =
                rows == pictures.rows().size() && columns == pictures.columns().size()
                        ? ""
                        : "; the first %d x %d of %d x %d pictures"
                                .formatted(
                                        rows,
                                        columns,
                                        pictures.rows().size(),
                                        pictures.columns().size());
        return shades.words() + kind + all;
    }

    private int width() {
        return pictures.shape().width() * zoom;
    }

    private int height() {
        return pictures.shape().height() * zoom;
    }

    /** What the names of the rows take on the left. */
    private int labels() {
        double widest =
                pictures.rows().stream()
                        .limit(rows)
                        .mapToDouble(row -> Typeface.width(row, FigureStyle.smallFont()))
                        .max()
                        .orElse(0);
        return (int) Math.ceil(Math.min(widest, WIDEST_LABEL)) + GAP;
    }

    @Override
    public String name() {
        return name.file();
    }

    @Override
    public String title() {
        return "%s: %d x %d pictures, %s."
                .formatted(name.sentence(), rows, columns, shades.words());
    }

    @Override
    public Dimension size() {
        return heading.above(
                labels() + columns * (width() + GAP) - GAP, LABEL + rows * (height() + GAP) - GAP);
    }

    @Override
    public void paint(Graphics2D g) {
        heading.paint(g, size());
        Font small = FigureStyle.smallFont();
        g.setFont(small);
        g.setPaint(Color.BLACK);
        for (int column = 0; column < columns; column++) {
            String label = Typeface.fitted(pictures.columns().get(column), small, width());
            g.drawString(label, x(column), Heading.HEIGHT + LABEL - 5);
        }
        for (int row = 0; row < rows; row++) {
            String label = Typeface.fitted(pictures.rows().get(row), small, WIDEST_LABEL);
            g.drawString(label, Heading.MARGIN, y(row) + height() / 2 + 4);
            for (int column = 0; column < columns; column++) {
                g.drawImage(picture(row, column), x(column), y(row), null);
            }
        }
    }

    private int x(int column) {
        return Heading.MARGIN + labels() + column * (width() + GAP);
    }

    private int y(int row) {
        return Heading.HEIGHT + LABEL + row * (height() + GAP);
    }

    private BufferedImage picture(int row, int column) {
        int pixels = pictures.shape().height() * pictures.shape().width();
        List<Color> colors =
                IntStream.range(0, pixels)
                        .mapToObj(place -> shades.color(pictures, row, column, place))
                        .toList();
        return Enlarged.of(colors, pictures.shape().width(), zoom);
    }
}
