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
import org.topolab.chart.ChartStyle;

/**
 * Square cells in rows.
 *
 * @param cell side of a cell, in pixels
 */
record GridGround(Layout.Grid grid, int cell) implements Ground {

    /** Largest cell that is chosen without being asked for. */
    static final int LARGEST = 28;

    private static final Color BORDER = new Color(0x262626);

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
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int row = 0; row < grid.rows(); row++) {
            int first = row * grid.columns();
            int end = first + grid.columns();
            for (int from = first; from < end; ) {
                int to = from + 1;
                while (to < end && colors.get(to).equals(colors.get(from))) {
                    to++;
                }
                if (!colors.get(from).equals(Color.WHITE)) {
                    g.setPaint(colors.get(from));
                    g.fillRect((from - first) * cell, row * cell, (to - from) * cell, cell);
                }
                from = to;
            }
        }
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                before == null ? RenderingHints.VALUE_ANTIALIAS_DEFAULT : before);
    }

    @Override
    public void annotate(Graphics2D g, boolean borders) {
        if (borders && grid.divided() && cell * grid.blockRows() > 2) {
            g.setPaint(BORDER);
            g.setStroke(new BasicStroke(cell < 5 ? 0.5f : 1f));
            for (int row = grid.blockRows(); row < grid.rows(); row += grid.blockRows()) {
                g.draw(new Line2D.Double(0, row * cell, width(), row * cell));
            }
            for (int c = grid.blockColumns(); c < grid.columns(); c += grid.blockColumns()) {
                g.draw(new Line2D.Double(c * cell, 0, c * cell, height()));
            }
        }
        g.setPaint(ChartStyle.LINE);
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
