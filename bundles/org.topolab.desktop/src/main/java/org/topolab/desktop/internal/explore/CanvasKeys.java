package org.topolab.desktop.internal.explore;

import java.awt.event.ActionEvent;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * Keys of the map: arrows point at units, Enter chooses, Alt and arrows move the map, plus, minus
 * and 0 zoom.
 */
final class CanvasKeys {

    private static final int MOVE = 40; // pixels
    private static final Map<String, int[]> ARROWS =
            Map.of(
                    "LEFT", new int[] {-1, 0},
                    "RIGHT", new int[] {1, 0},
                    "UP", new int[] {0, -1},
                    "DOWN", new int[] {0, 1});

    private CanvasKeys() {}

    static void bind(MapCanvas canvas) {
        ARROWS.forEach(
                (key, to) -> {
                    bind(canvas, key, () -> canvas.point(to[0], to[1]));
                    bind(canvas, "alt " + key, () -> canvas.pan(-MOVE * to[0], -MOVE * to[1]));
                });
        bind(canvas, "ENTER", canvas::chooseCursor);
        bind(canvas, "SPACE", canvas::chooseCursor);
        bind(canvas, "typed +", () -> canvas.zoom(1));
        bind(canvas, "typed =", () -> canvas.zoom(1));
        bind(canvas, "typed -", () -> canvas.zoom(-1));
        bind(canvas, "typed 0", canvas::fit);
    }

    private static void bind(JComponent on, String key, Runnable does) {
        on.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        on.getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1;

                            @Override
                            public void actionPerformed(ActionEvent event) {
                                does.run();
                            }
                        });
    }
}
