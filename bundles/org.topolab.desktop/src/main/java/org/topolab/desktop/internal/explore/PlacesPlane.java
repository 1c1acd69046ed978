package org.topolab.desktop.internal.explore;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.topolab.api.model.Layout;

/**
 * Units as discs at their places. Plane coordinates are millimetres divided by the side of the
 * square that a unit would have if all shared the rectangle around them equally.
 */
final class PlacesPlane implements Plane {

    static final double RADIUS = 0.5;

    private static final double REACH = 8; // how far the next unit may lie, in plane coordinates

    private final Layout.Positions places;
    private final double left;
    private final double top;
    private final double spacingMm;
    private final double width;
    private final double height;
    private final int across;
    private final int[] starts; // [squares + 1] of side 1, into members
    private final int[] members; // [units], by square

    private PlacesPlane(
            Layout.Positions places,
            double left,
            double top,
            double spacingMm,
            double widthMm,
            double heightMm) {
        this.places = places;
        this.left = left;
        this.top = top;
        this.spacingMm = spacingMm;
        this.width = widthMm / spacingMm + 2 * RADIUS;
        this.height = heightMm / spacingMm + 2 * RADIUS;
        this.across = (int) width + 1;
        int[] squares = IntStream.range(0, places.units()).map(u -> square(x(u), y(u))).toArray();
        this.starts = new int[across * ((int) height + 1) + 1];
        for (int square : squares) {
            starts[square + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        this.members = new int[squares.length];
        for (int unit = 0; unit < squares.length; unit++) {
            members[next[squares[unit]]++] = unit;
        }
    }

    static PlacesPlane of(Layout.Positions places) {
        int units = places.units();
        double left = IntStream.range(0, units).mapToDouble(places::xMm).min().orElse(0);
        double top = IntStream.range(0, units).mapToDouble(places::yMm).min().orElse(0);
        double right = IntStream.range(0, units).mapToDouble(places::xMm).max().orElse(0);
        double bottom = IntStream.range(0, units).mapToDouble(places::yMm).max().orElse(0);
        double longer = Math.max(right - left, bottom - top);
        double area = Math.max((right - left) * (bottom - top), longer * longer / units);
        double spacing = area > 0 ? Math.sqrt(area / units) : 1;
        return new PlacesPlane(places, left, top, spacing, right - left, bottom - top);
    }

    private int square(double x, double y) {
        int row = (int) y;
        return row * across + (int) x;
    }

    /** Middle of a unit. */
    double x(int unit) {
        return (places.xMm(unit) - left) / spacingMm + RADIUS;
    }

    /** Middle of a unit. */
    double y(int unit) {
        return (places.yMm(unit) - top) / spacingMm + RADIUS;
    }

    @Override
    public int units() {
        return places.units();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public OptionalInt at(double x, double y) {
        int best = -1;
        double nearest = RADIUS * RADIUS;
        for (int row = (int) (y - RADIUS); row <= (int) (y + RADIUS); row++) {
            for (int column = (int) (x - RADIUS); column <= (int) (x + RADIUS); column++) {
                if (row < 0 || column < 0 || column >= across || row > (int) height) {
                    continue;
                }
                for (int i = starts[row * across + column];
                        i < starts[row * across + column + 1];
                        i++) {
                    double distance = distance(members[i], x, y);
                    if (distance <= nearest) { // of two, the one drawn later
                        nearest = distance;
                        best = members[i];
                    }
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double distance(int unit, double x, double y) {
        double across = x(unit) - x;
        double down = y(unit) - y;
        return across * across + down * down;
    }

    @Override
    public Shape outline(int unit) {
        return new Ellipse2D.Double(x(unit) - RADIUS, y(unit) - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    @Override
    public String words(int unit) {
        return String.format(
                Locale.ROOT, "%.3g mm across, %.3g mm down", places.xMm(unit), places.yMm(unit));
    }

    /** The nearest unit of those that lie in a direction rather than beside it. */
    @Override
    public int next(int unit, int across, int down) {
        int best = unit;
        double nearest = REACH;
        int column = (int) x(unit);
        int row = (int) y(unit);
        int reach = (int) REACH;
        for (int y = Math.max(0, row - reach); y <= Math.min((int) height, row + reach); y++) {
            int first = y * this.across + Math.max(0, column - reach);
            int last = y * this.across + Math.min(this.across - 1, column + reach);
            for (int i = starts[first]; i < starts[last + 1]; i++) {
                double dx = x(members[i]) - x(unit);
                double dy = y(members[i]) - y(unit);
                double along = dx * across + dy * down;
                double beside = Math.abs(dx * down) + Math.abs(dy * across);
                if (along > beside && along + beside < nearest) {
                    nearest = along + beside;
                    best = members[i];
                }
            }
        }
        return best;
    }

    @Override
    public List<Shape> borders() {
        return List.of();
    }

    @Override
    public Painted paint(Inks inks) {
        return new PaintedPlaces(this, inks);
    }
}
