package org.topolab.view.sheet;

import java.awt.Graphics2D;
import java.util.List;
import org.topolab.chart.Key;

/** Keys below each other. */
record KeyColumn(List<Key> keys) implements Key {

    private static final int GAP = 16;

    @Override
    public int width() {
        return keys.stream().mapToInt(Key::width).max().orElse(0);
    }

    @Override
    public int height() {
        return keys.stream().mapToInt(key -> key.height() + GAP).sum() - GAP;
    }

    @Override
    public void paint(Graphics2D g) {
        Graphics2D at = (Graphics2D) g.create();
        for (Key key : keys) {
            key.paint(at);
            at.translate(0, key.height() + GAP);
        }
        at.dispose();
    }
}
