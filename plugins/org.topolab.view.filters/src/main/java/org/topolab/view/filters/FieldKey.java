package org.topolab.view.filters;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.topolab.chart.Key;
import org.topolab.chart.Legend;

/**
 * A scale of colours and below it the sign of dead units.
 *
 * @param scale nothing if colours need no scale
 * @param dead how many units are dead; without a sign if none is
 * @param beyond whether any part reaches beyond its image
 */
record FieldKey(List<Key> scale, long dead, boolean beyond) implements Key {

    private static final int GAP = 18;

    private List<Key> parts() {
        List<Legend.Entry> signs = new ArrayList<>();
        if (dead > 0) {
            signs.add(new Legend.Entry(Tiles.DEAD, "dead", OptionalLong.of(dead), true));
        }
        if (beyond) {
            signs.add(new Legend.Entry(Tiles.OUTSIDE, "outside the image"));
        }
        return signs.isEmpty()
                ? scale
                : Stream.concat(scale.stream(), Stream.of(Legend.beside(0, signs))).toList();
    }

    @Override
    public int width() {
        return parts().stream().mapToInt(Key::width).max().orElse(0);
    }

    @Override
    public int height() {
        List<Key> parts = parts();
        return parts.stream().mapToInt(Key::height).sum() + Math.max(0, parts.size() - 1) * GAP;
    }

    @Override
    public void paint(Graphics2D g) {
        Graphics2D below = (Graphics2D) g.create();
        for (Key part : parts()) {
            part.paint(below);
            below.translate(0, part.height() + GAP);
        }
        below.dispose();
    }
}
