package org.topolab.desktop.internal.explore;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import org.topolab.api.model.Layout;

/**
 * Where the units of a sheet are drawn, in plane coordinates: x grows to the right, y downwards,
 * neighbours are about 1 apart, and everything lies between 0 and width or height.
 */
public interface Plane {

    /** How many units there are. */
    int units();

    /** Width of all. */
    double width();

    /** Height of all. */
    double height();

    /** The unit at a point; empty beside all of them. */
    OptionalInt at(double x, double y);

    /** What a unit covers. */
    Shape outline(int unit);

    /** Where a unit lies, in words: {@code row 3, column 7}. */
    String words(int unit);

    /**
     * The next unit in a direction; the same one at the edge.
     *
     * @param across -1, 0 or 1
     * @param down -1, 0 or 1
     */
    int next(int unit, int across, int down);

    /** Borders of what belongs together, such as the outputs of sub-networks, as lines. */
    List<Shape> borders();

    /** Colours made ready to be painted often. */
    Painted paint(Inks inks);

    /** Units in their colours. Safe for several threads. */
    interface Painted {

        /**
         * Paints a part of them.
         *
         * @param g in pixels of the screen
         * @param visible what of the plane must be painted
         */
        void paint(Graphics2D g, Viewport viewport, Rectangle2D visible);
    }

    /** The plane of a layout; units without places lie in a grid as near to a square as can be. */
    static Plane of(Layout layout) {
        if (layout instanceof Layout.Grid grid) {
            return new TiledPlane(
                    new TiledPlane.Tiles(1, grid.rows(), grid.columns(), 1),
                    (tile, place) -> place,
                    grid);
        }
        if (layout instanceof Layout.Pixels pixels) {
            int each = pixels.height() * pixels.width();
            return TiledPlane.of(
                    pixels.channels(),
                    pixels.height(),
                    pixels.width(),
                    (tile, place) -> tile * each + place);
        }
        if (layout instanceof Layout.FeatureMap map) {
            return TiledPlane.of(
                    map.channels(),
                    map.rows(),
                    map.columns(),
                    (tile, place) -> place * map.channels() + tile);
        }
        if (layout instanceof Layout.Positions places) {
            return PlacesPlane.of(places);
        }
        return of(Layout.Grid.nearSquare(layout.units()));
    }
}
