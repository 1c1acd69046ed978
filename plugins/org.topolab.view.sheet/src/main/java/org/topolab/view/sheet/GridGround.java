package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.topolab.api.model.Layout;
import org.topolab.chart.Enlarged;
import org.topolab.chart.FigureStyle;

/**
 * Square cells in rows.
 *
 * @param cell side of a cell, in pixels
 */
record GridGround(Layout.Grid grid, int cell) implements Ground {

    private static final int LARGEST = 28;
    private static final int THIN = 12; // a map narrower than this shows no colours
    private static final int LONGEST = 900;
    private static final int MOST_RECTANGLES = 16_384; // more make files nobody can open
    private static final int TWO_PIXELS = 160; // units on a side that have two pixels at least
    private static final int FINE = 4; // pixels of a unit in a picture, so that squares stay sharp
    private static final int FINEST = 2048; // longest side of such a picture
    private static final int STRUCK = 5; // smallest cell that is crossed out
    private static final int BLOCK = 14; // smallest block with borders, in pixels
    private static final int MOST_BLOCKS = 256; // more borders hide what lies between them

    /** Most units on a side that can be drawn. */
    static final int MOST_UNITS = 4096;

    private static final Color BORDER = new Color(0x262626);

    /** The cell that makes a map about so long, or longer if it would be too thin. */
    static int fitting(Layout.Grid grid, int pixels) {
        int longer = Math.max(grid.rows(), grid.columns());
        int shorter = Math.min(grid.rows(), grid.columns());
        int cell = Math.min(LARGEST, pixels / longer);
        int thick = Math.min((THIN + shorter - 1) / shorter, LONGEST / longer);
        int smallest = longer > TWO_PIXELS ? 1 : 2;
        return Math.max(smallest, Math.max(cell, thick));
    }

    @Override
    public int width() {
        return grid.columns() * cell;
    }

    @Override
    public int height() {
        return grid.rows() * cell;
    }

    @Override
    public Shape shape(int unit) {
        return new Rectangle(
                unit % grid.columns() * cell, unit / grid.columns() * cell, cell, cell);
    }

    @Override
    public double room() {
        return cell;
    }

    /** Neighbours of one colour in a row become one rectangle: smaller files, no seams. */
    @Override
    public void fill(Graphics2D g, List<Color> colors) {
        if (grid.units() > MOST_RECTANGLES) {
            int side = Math.max(cell, Math.min(FINE, FINEST / longer()));
            BufferedImage image = Enlarged.of(colors, grid.columns(), side);
            g.drawImage(image, 0, 0, width(), height(), null);
        } else {
            rectangles(g, colors);
        }
        if (strikes()) {
            strike(g, colors);
        }
    }

    private int longer() {
        return Math.max(grid.rows(), grid.columns());
    }

    @Override
    public boolean strikes() {
        return cell >= STRUCK && grid.units() <= MOST_RECTANGLES;
    }

    private void rectangles(Graphics2D g, List<Color> colors) {
        Graphics2D cells = (Graphics2D) g.create();
        cells.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int row = 0; row < grid.rows(); row++) {
            int first = row * grid.columns();
            int end = first + grid.columns();
            for (int from = first; from < end; ) {
                int to = from + 1;
                while (to < end && colors.get(to).equals(colors.get(from))) {
                    to++;
                }
                if (!colors.get(from).equals(Color.WHITE)) {
                    cells.setPaint(colors.get(from));
                    cells.fillRect((from - first) * cell, row * cell, (to - from) * cell, cell);
                }
                from = to;
            }
        }
        cells.dispose();
    }

    private void strike(Graphics2D g, List<Color> colors) {
        g.setPaint(FigureStyle.LINE);
        g.setStroke(new BasicStroke(STRIKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int unit = 0; unit < colors.size(); unit++) {
            if (Ground.unknown(colors.get(unit))) {
                Rectangle box = shape(unit).getBounds();
                g.draw(
                        new Line2D.Double(
                                box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
            }
        }
    }

    @Override
    public void annotate(Graphics2D g, boolean borders) {
        if (borders && grid.divided() && few()) {
            g.setPaint(BORDER);
            g.setStroke(new BasicStroke(cell < 8 ? 0.5f : 1f));
            for (int row = grid.blockRows(); row < grid.rows(); row += grid.blockRows()) {
                g.draw(new Line2D.Double(0, row * cell, width(), row * cell));
            }
            for (int c = grid.blockColumns(); c < grid.columns(); c += grid.blockColumns()) {
                g.draw(new Line2D.Double(c * cell, 0, c * cell, height()));
            }
        }
        g.setPaint(FigureStyle.LINE);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle(0, 0, width(), height()));
    }

    /** Whether blocks are so few and so large that borders help. */
    private boolean few() {
        int smaller = cell * Math.min(grid.blockRows(), grid.blockColumns());
        return smaller >= BLOCK && blocks() <= MOST_BLOCKS;
    }

    private int blocks() {
        return grid.units() / (grid.blockRows() * grid.blockColumns());
    }

    @Override
    public String words() {
        String size = "%d × %d units".formatted(grid.rows(), grid.columns());
        return grid.divided()
                ? "%s in %d blocks of %d × %d"
                        .formatted(size, blocks(), grid.blockRows(), grid.blockColumns())
                : size;
    }
}
