package org.topolab.view.images;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.view.Figure;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Typeface;

/** Pictures in rows and columns under their labels, each pixel a square. */
final class ContactSheet implements Figure {

    /** Largest side of a pixel. */
    static final int LARGEST_ZOOM = 64;

    private static final int MARGIN = 16;
    private static final int HEADING = MARGIN + 44;
    private static final int LABEL = 16; // above the columns
    private static final int GAP = 6;
    private static final int WANTED = 72; // width of a picture
    private static final int LONGEST = 8000; // of the figure, in pixels
    private static final double WIDEST_LABEL = 180;
    private static final double WIDEST_TITLE = 900;

    private final String name;
    private final Pictures pictures;
    private final int zoom;
    private final int rows;
    private final int columns;
    private final Shades shades;
    private final String note;

    /**
     * @param about a few words on where the pictures are from; may be empty
     * @param zoom side of a pixel; 0 for a usual size
     */
    ContactSheet(String name, Pictures pictures, String about, int zoom) {
        int longer = Math.max(pictures.shape().height(), pictures.shape().width());
        int most = Math.max(1, (LONGEST / 2) / longer);
        this.name = name;
        this.pictures = pictures;
        this.zoom =
                Math.min(most, zoom > 0 ? zoom : Math.max(1, Math.round(WANTED / (float) longer)));
        this.rows = Math.min(pictures.rows().size(), Math.max(1, LONGEST / (height() + GAP)));
        this.columns = Math.min(pictures.columns().size(), Math.max(1, LONGEST / (width() + GAP)));
        this.shades = Shades.of(pictures);
        this.note = about.isEmpty() ? note() : about + "; " + note();
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
        return name;
    }

    @Override
    public String title() {
        return "%s: %d x %d pictures, %s."
                .formatted(pictures.name(), rows, columns, shades.words());
    }

    @Override
    public Dimension size() {
        int body = labels() + columns * (width() + GAP) - GAP;
        double heading =
                Math.max(
                        Typeface.width(shownName(), FigureStyle.titleFont()),
                        Typeface.width(note, FigureStyle.smallFont()));
        return new Dimension(
                Math.max(body, (int) Math.ceil(heading)) + 2 * MARGIN,
                HEADING + LABEL + rows * (height() + GAP) - GAP + MARGIN);
    }

    private String shownName() {
        String words = pictures.name().replace('-', ' ');
        String shown = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return Typeface.fitted(shown, FigureStyle.titleFont(), WIDEST_TITLE);
    }

    @Override
    public void paint(Graphics2D g) {
        Dimension size = size();
        FigureStyle.smooth(g);
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, size.width, size.height);
        write(g, shownName(), FigureStyle.titleFont(), Color.BLACK, MARGIN, MARGIN + 13);
        write(g, note, FigureStyle.smallFont(), FigureStyle.QUIET, MARGIN, MARGIN + 31);
        Font small = FigureStyle.smallFont();
        for (int column = 0; column < columns; column++) {
            String label = Typeface.fitted(pictures.columns().get(column), small, width());
            write(g, label, small, Color.BLACK, x(column), HEADING + LABEL - 5);
        }
        for (int row = 0; row < rows; row++) {
            String label = Typeface.fitted(pictures.rows().get(row), small, WIDEST_LABEL);
            write(g, label, small, Color.BLACK, MARGIN, y(row) + height() / 2 + 4);
            for (int column = 0; column < columns; column++) {
                g.drawImage(picture(row, column), x(column), y(row), null);
            }
        }
    }

    private static void write(Graphics2D g, String text, Font font, Color color, int x, int y) {
        g.setFont(font);
        g.setPaint(color);
        g.drawString(text, x, y);
    }

    private int x(int column) {
        return MARGIN + labels() + column * (width() + GAP);
    }

    private int y(int row) {
        return HEADING + LABEL + row * (height() + GAP);
    }

    /** Enlarged here rather than by who paints, so that no pixel is smoothed. */
    private BufferedImage picture(int row, int column) {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        int across = pictures.shape().width();
        for (int place = 0; place < across * pictures.shape().height(); place++) {
            int rgb = shades.color(pictures, row, column, place).getRGB();
            for (int y = 0; y < zoom; y++) {
                for (int x = 0; x < zoom; x++) {
                    image.setRGB(place % across * zoom + x, place / across * zoom + y, rgb);
                }
            }
        }
        return image;
    }
}
