package org.topolab.view.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import org.topolab.api.model.Layout;
import org.topolab.chart.ColorScale;
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
    private static final int MOST_RECTANGLES = 65_536; // more make files nobody can open

    /** Most units on a side that can be drawn. */
    static final int MOST_UNITS = 4096;

    private static final Color BORDER = new Color(0x262626);

    /** The cell that makes a map about so long, or longer if it would be too thin. */
    static int fitting(Layout.Grid grid, int pixels) {
        int longer = Math.max(grid.rows(), grid.columns());
        int shorter = Math.min(grid.rows(), grid.columns());
        int cell = Math.min(LARGEST, pixels / longer);
        int thick = Math.min((THIN + shorter - 1) / shorter, LONGEST / longer);
        int smallest = longer > LONGEST / 2 ? 1 : 2;
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
            g.drawImage(Enlarged.of(colors, grid.columns(), cell), 0, 0, null);
        } else {
            rectangles(g, colors);
        }
        strike(g, colors);
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
            if (colors.get(unit).equals(ColorScale.UNKNOWN)) {
                Rectangle box = shape(unit).getBounds();
                g.draw(
                        new Line2D.Double(
                                box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
            }
        }
    }

    @Override
    public void annotate(Graphics2D g, boolean borders) {
        if (borders && grid.divided() && cell * grid.blockRows() > 2) {
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

    @Override
    public String words() {
        String size = "%d × %d units".formatted(grid.rows(), grid.columns());
        int blocks = grid.units() / (grid.blockRows() * grid.blockColumns());
        return grid.divided()
                ? "%s in %d blocks of %d × %d"
                        .formatted(size, blocks, grid.blockRows(), grid.blockColumns())
                : size;
    }
}
