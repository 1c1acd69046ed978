package org.topolab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which colour means what, in columns.
 *
 * @param entries from top to bottom, column by column
 * @param rows of one column
 * @param columnWidth in pixels, gap included
 */
public record Legend(List<Entry> entries, int rows, int columnWidth) implements Key {

    private static final int ROW = 19;
    private static final int SWATCH = 13;
    private static final int TEXT_AT = 20;
    private static final int GAP = 18;
    private static final int FEWEST_ROWS = 12;
    private static final double WIDEST_TEXT = 240;

    /**
     * One line.
     *
     * @param name cut if it is wider than 240 pixels, with the count
     * @param count how many have the colour; empty where that is not said
     * @param struck whether the swatch is crossed out, as what has no number is
     */
    public record Entry(Color color, String name, OptionalLong count, boolean struck) {

        /** A line that does not say how many there are. */
        public Entry(Color color, String name) {
            this(color, name, OptionalLong.empty(), false);
        }

        /** A line that says how many there are. */
        public Entry(Color color, String name, long count) {
            this(color, name, OptionalLong.of(count), false);
        }

        private String text() {
            return text(count);
        }

        private String text(OptionalLong number) {
            String tail = number.isPresent() ? " (%d)".formatted(number.getAsLong()) : "";
            Font font = FigureStyle.labelFont();
            return Typeface.fitted(name, font, WIDEST_TEXT - Typeface.width(tail, font)) + tail;
        }

        /** How wide it is with another number, where it says one. */
        private double width(long number) {
            OptionalLong said = count.isPresent() ? OptionalLong.of(number) : count;
            return Typeface.width(text(said), FigureStyle.labelFont());
        }
    }

    /** For the right of something so high: in columns of about that height, or of 12 rows. */
    public static Legend beside(int height, List<Entry> entries) {
        return ofRows(entries, Math.max(FEWEST_ROWS, height / ROW));
    }

    /**
     * The line for what has no value.
     *
     * @param color its grey
     * @param count how many
     * @param struck whether these are crossed out where they are drawn
     */
    public static Legend noValue(Color color, long count, boolean struck) {
        return ofRows(List.of(new Entry(color, "no value", OptionalLong.of(count), struck)), 1);
    }

    /** In columns of at most so many rows. */
    static Legend ofRows(List<Entry> entries, int most) {
        int columns = (entries.size() + most - 1) / most;
        int rows = (entries.size() + columns - 1) / columns;
        return new Legend(entries, rows, widest(entries));
    }

    /** In as many columns as a width allows. */
    public static Legend ofWidth(List<Entry> entries, int width) {
        int widest = widest(entries);
        int columns = Math.max(1, Math.min(entries.size(), (width + GAP) / widest));
        return new Legend(entries, (entries.size() + columns - 1) / columns, widest);
    }

    /** Column width with room for any count, so that the frames of a movie are of one size. */
    private static int widest(List<Entry> entries) {
        long all = entries.stream().mapToLong(entry -> entry.count().orElse(0)).sum();
        double widest = 0;
        for (Entry entry : entries) {
            widest = Math.max(widest, entry.width(all));
        }
        return TEXT_AT + (int) Math.ceil(widest) + GAP;
    }

    @Override
    public int width() {
        return (entries.size() + rows - 1) / rows * columnWidth - GAP;
    }

    @Override
    public int height() {
        return rows * ROW;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(FigureStyle.labelFont());
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double x = i / rows * columnWidth + 0.5;
            double y = i % rows * ROW + 2.5;
            Rectangle2D swatch = new Rectangle2D.Double(x, y, SWATCH, SWATCH);
            g.setPaint(entry.color);
            g.fill(swatch);
            g.setPaint(FigureStyle.LINE);
            g.setStroke(new BasicStroke(0.75f));
            g.draw(swatch);
            if (entry.struck) {
                g.draw(new Line2D.Double(x, y + SWATCH, x + SWATCH, y));
            }
            g.setPaint(Color.BLACK);
            g.drawString(entry.text(), (float) x + TEXT_AT, (float) y + 11);
        }
    }
}
