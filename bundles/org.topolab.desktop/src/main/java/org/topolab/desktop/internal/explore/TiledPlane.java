package org.topolab.desktop.internal.explore;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import org.topolab.api.model.Layout;

/**
 * Units as squares of side 1 in one grid, or in several beside each other: one for each channel of
 * a picture or feature map.
 */
final class TiledPlane implements Plane {

    private static final double GAP = 1; // between tiles

    private final Tiles tiles;
    private final Layout.Grid blocks;
    private final int[] units; // [tile, row, column]
    private final int[] cells; // [units], index into units

    /**
     * How squares are arranged.
     *
     * @param count of tiles
     * @param rows of a tile
     * @param columns of a tile
     * @param across tiles side by side
     */
    record Tiles(int count, int rows, int columns, int across) {

        int size() {
            return rows * columns;
        }

        double left(int tile) {
            return tile % across * (columns + GAP);
        }

        double top(int tile) {
            int row = tile / across;
            return row * (rows + GAP);
        }
    }

    /**
     * @param unit the unit in a tile at a place of it, row * columns + column
     * @param blocks borders within the only tile
     */
    TiledPlane(Tiles tiles, IntBinaryOperator unit, Layout.Grid blocks) {
        this.tiles = tiles;
        this.blocks = blocks;
        this.units = new int[tiles.count() * tiles.size()];
        this.cells = new int[units.length];
        for (int cell = 0; cell < units.length; cell++) {
            units[cell] = unit.applyAsInt(cell / tiles.size(), cell % tiles.size());
            cells[units[cell]] = cell;
        }
    }

    /** Tiles in about a square. */
    static TiledPlane of(int count, int rows, int columns, IntBinaryOperator unit) {
        int across = Math.max(1, (int) Math.round(Math.sqrt((double) count * rows / columns)));
        Tiles tiles = new Tiles(count, rows, columns, Math.min(count, across));
        return new TiledPlane(tiles, unit, new Layout.Grid(rows, columns));
    }

    @Override
    public int units() {
        return units.length;
    }

    @Override
    public double width() {
        return tiles.across() * (tiles.columns() + GAP) - GAP;
    }

    @Override
    public double height() {
        int down = (tiles.count() + tiles.across() - 1) / tiles.across();
        return down * (tiles.rows() + GAP) - GAP;
    }

    @Override
    public OptionalInt at(double x, double y) {
        if (!(x >= 0 && y >= 0 && x < width() && y < height())) {
            return OptionalInt.empty();
        }
        int tileAcross = (int) (x / (tiles.columns() + GAP));
        int tileDown = (int) (y / (tiles.rows() + GAP));
        int tile = tileDown * tiles.across() + tileAcross;
        if (tile >= tiles.count()) {
            return OptionalInt.empty();
        }
        int column = (int) (x - tiles.left(tile));
        int row = (int) (y - tiles.top(tile));
        return column < tiles.columns() && row < tiles.rows()
                ? OptionalInt.of(units[tile * tiles.size() + row * tiles.columns() + column])
                : OptionalInt.empty();
    }

    @Override
    public Shape outline(int unit) {
        int cell = cells[unit];
        return new Rectangle2D.Double(
                tiles.left(tile(cell)) + column(cell), tiles.top(tile(cell)) + row(cell), 1, 1);
    }

    private int tile(int cell) {
        return cell / tiles.size();
    }

    private int row(int cell) {
        return cell % tiles.size() / tiles.columns();
    }

    private int column(int cell) {
        return cell % tiles.columns();
    }

    @Override
    public String words(int unit) {
        int cell = cells[unit];
        String place = "row %d, column %d".formatted(row(cell), column(cell));
        return tiles.count() == 1 ? place : "channel %d, %s".formatted(tile(cell), place);
    }

    @Override
    public int next(int unit, int across, int down) {
        int cell = cells[unit];
        int column = Math.max(0, Math.min(tiles.columns() - 1, column(cell) + across));
        int row = Math.max(0, Math.min(tiles.rows() - 1, row(cell) + down));
        return units[tile(cell) * tiles.size() + row * tiles.columns() + column];
    }

    @Override
    public List<Shape> borders() {
        List<Shape> lines = new ArrayList<>();
        for (int row = blocks.blockRows(); row < blocks.rows(); row += blocks.blockRows()) {
            lines.add(new Line2D.Double(0, row, blocks.columns(), row));
        }
        for (int column = blocks.blockColumns();
                column < blocks.columns();
                column += blocks.blockColumns()) {
            lines.add(new Line2D.Double(column, 0, column, blocks.rows()));
        }
        return lines;
    }

    @Override
    public Painted paint(Inks inks) {
        BufferedImage image =
                new BufferedImage(
                        (int) width(),
                        (int) height(),
                        tiles.count() == 1
                                ? BufferedImage.TYPE_INT_RGB
                                : BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[tiles.columns()];
        for (int tile = 0; tile < tiles.count(); tile++) {
            for (int y = 0; y < tiles.rows(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = inks.rgb(units[tile * tiles.size() + y * row.length + x]);
                }
                int left = (int) tiles.left(tile);
                int top = (int) tiles.top(tile) + y;
                image.getRaster().setDataElements(left, top, row.length, 1, row);
            }
        }
        return new PaintedTiles(this, inks, image);
    }
}
