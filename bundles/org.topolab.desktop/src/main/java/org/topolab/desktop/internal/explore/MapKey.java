package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;

/**
 * What the colours of a map mean: numbers on a scale, numbers that go round, or categories.
 *
 * @param scale of numbers
 * @param wheel of numbers that go round
 * @param period after what these are the same again
 * @param categories with their colours
 * @param unknown how many units have no value
 */
record MapKey(
        Optional<ColorScale> scale,
        Optional<ColorWheel> wheel,
        double period,
        List<Category> categories,
        int unknown) {

    MapKey {
        categories = List.copyOf(categories);
    }

    /**
     * A category.
     *
     * @param units how many units have it
     */
    record Category(String name, Color color, int units) {}

    static MapKey of(ColorScale scale, int unknown) {
        return new MapKey(Optional.of(scale), Optional.empty(), 0, List.of(), unknown);
    }

    static MapKey of(ColorWheel wheel, double period, int unknown) {
        return new MapKey(Optional.empty(), Optional.of(wheel), period, List.of(), unknown);
    }

    static MapKey of(List<Category> categories, int unknown) {
        return new MapKey(Optional.empty(), Optional.empty(), 0, categories, unknown);
    }
}
