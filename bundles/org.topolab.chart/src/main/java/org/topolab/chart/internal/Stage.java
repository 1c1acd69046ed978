package org.topolab.chart.internal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Movie;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/**
 * Where the frames of a movie are painted, one after the other: the figure in the middle of the
 * largest one's place, its caption below, and a bar that says how far the movie is.
 *
 * @param name of the movie, for messages
 * @param figures width and height of the largest figures, in pixels at 96 per inch
 * @param scale pixels for each of these
 */
record Stage(String name, Dimension figures, double scale) {

    private static final int LARGEST_SIDE = 4096;
    private static final int FOOTER = 36;
    private static final int MARGIN = 10;
    private static final int BASELINE = 18; // below the figure
    private static final double BAR = 4;
    private static final double STEP = 0.125;
    private static final double LARGEST_SCALE = 2; // 192 pixels per inch, as a PNG

    /** Looks at the size of every figure. */
    static Stage of(Movie movie, String name) throws IOException {
        if (movie.frames() < 1) {
            throw new IOException(
                    "movie '%s' has %d frames, expected at least 1; leave it out"
                            .formatted(name, movie.frames()));
        }
        Dimension largest = new Dimension();
        for (int i = 0; i < movie.frames(); i++) {
            Dimension size = size(movie, name, i);
            largest.width = Math.max(largest.width, size.width);
            largest.height = Math.max(largest.height, size.height);
        }
        double scale = LARGEST_SCALE;
        while (!H264.fits(pixels(largest.width, scale), pixels(largest.height + FOOTER, scale))) {
            scale -= STEP;
        }
        return new Stage(name, largest, scale);
    }

    private static Dimension size(Movie movie, String name, int index) throws IOException {
        Dimension size = frame(movie, name, index).figure().size();
        if (Math.min(size.width, size.height) < 1
                || Math.max(size.width, size.height) > LARGEST_SIDE) {
            throw new IOException(
                    ("movie '%s': frame %d of %d is %d x %d pixels, expected 1 to %d each way;"
                                    + " draw it smaller")
                            .formatted(
                                    name,
                                    index + 1,
                                    movie.frames(),
                                    size.width,
                                    size.height,
                                    LARGEST_SIDE));
        }
        return size;
    }

    private static Movie.Frame frame(Movie movie, String name, int index) throws IOException {
        try {
            return movie.frame(index);
        } catch (IOException e) {
            throw new IOException(
                    "movie '%s': frame %d of %d cannot be made: %s"
                            .formatted(name, index + 1, movie.frames(), e.getMessage()),
                    e);
        }
    }

    /** Even, as 4:2:0 video wants it. */
    private static int pixels(int natural, double scale) {
        return 2 * (int) Math.ceil(natural * scale / 2);
    }

    /** A white picture of the movie's size: 24-bit colour, width and height even. */
    BufferedImage canvas() {
        return new BufferedImage(
                pixels(figures.width, scale),
                pixels(figures.height + FOOTER, scale),
                BufferedImage.TYPE_INT_RGB);
    }

    /** Paints one frame over whatever is on the canvas. */
    void paint(Movie movie, int index, BufferedImage canvas) throws IOException {
        Movie.Frame frame = frame(movie, name, index);
        Graphics2D g = canvas.createGraphics();
        try {
            g.setPaint(Color.WHITE);
            g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
            g.scale(scale, scale);
            paintFigure(frame.figure(), (Graphics2D) g.create());
            paintFooter(frame.caption(), (index + 1.0) / movie.frames(), g);
        } finally {
            g.dispose();
        }
    }

    private void paintFigure(Figure figure, Graphics2D g) {
        Dimension size = figure.size();
        g.translate((figures.width - size.width) / 2, (figures.height - size.height) / 2);
        g.clipRect(0, 0, size.width, size.height);
        Canvas.paint(figure, g);
        g.dispose();
    }

    private void paintFooter(String caption, double shown, Graphics2D g) {
        FigureStyle.smooth(g);
        Font font = FigureStyle.titleFont();
        double room = Math.max(0, figures.width - 2 * MARGIN);
        String text = Typeface.fitted(caption, font, room);
        g.setFont(font);
        g.setPaint(Color.BLACK);
        double left = (figures.width - Typeface.width(text, font)) / 2;
        g.drawString(text, (float) left, figures.height + BASELINE);
        double top = figures.height + FOOTER - BAR - 2;
        g.setPaint(FigureStyle.FAINT);
        g.fill(new Rectangle2D.Double(MARGIN, top, room, BAR));
        g.setPaint(FigureStyle.LINE);
        g.fill(new Rectangle2D.Double(MARGIN, top, room * shown, BAR));
    }
}
