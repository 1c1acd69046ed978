package org.topolab.desktop.internal.explore;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.topolab.api.metric.Result;

/** A map with its legend and what it says where people point, without tools. */
public final class MapPane extends JPanel {

    private static final long serialVersionUID = 1;
    private static final String MAP = "map";
    private static final String NOTHING = "nothing";

    private final MapCanvas canvas = new MapCanvas();
    private final LegendPanel legend = new LegendPanel();
    private final JLabel told = new JLabel(" ");
    private final CardLayout cards = new CardLayout();
    private final transient Painters painters = new Painters();
    private transient Look look = Look.usual();
    private transient Optional<Result> shown = Optional.empty();
    private transient Optional<Drawn> drawn = Optional.empty();

    /**
     * @param name of the canvas, for people who do not see as well
     * @param instead what is said while there is no map
     */
    public MapPane(String name, String instead) {
        setLayout(cards);
        JPanel map = new JPanel(new BorderLayout());
        told.setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
        canvas.getAccessibleContext().setAccessibleName(name);
        canvas.getAccessibleContext()
                .setAccessibleDescription(
                        "Arrows point at units, Alt and arrows move the map,"
                                + " plus, minus and 0 zoom");
        canvas.onHovered(this::hovered);
        legend.onAlone(
                category -> {
                    look = look.alone(category);
                    draw();
                });
        map.add(canvas, BorderLayout.CENTER);
        map.add(legend, BorderLayout.EAST);
        map.add(told, BorderLayout.SOUTH);
        add(new JLabel(instead, SwingConstants.CENTER), NOTHING);
        add(map, MAP);
    }

    /** The map itself. */
    public MapCanvas canvas() {
        return canvas;
    }

    /**
     * Shows a map; a category that is looked at alone stays while the same map changes.
     *
     * @param next empty for none
     * @param layer of a map that has several
     */
    public void show(Optional<Result> next, int layer) {
        boolean same = next.map(Result::name).equals(shown.map(Result::name));
        look = (same ? look : look.alone(OptionalInt.empty())).layer(layer);
        shown = next;
        draw();
    }

    private void draw() {
        drawn = shown.flatMap(map -> painters.draw(map, look, Span.of(map)));
        canvas.map(drawn.map(Drawn::painter));
        legend.show(drawn.map(Drawn::key), look.alone());
        cards.show(this, drawn.isPresent() ? MAP : NOTHING);
        hovered(canvas.hoveredUnit());
    }

    private void hovered(int unit) {
        told.setText(
                drawn.filter(d -> unit >= 0 && unit < d.painter().plane().units())
                        .map(d -> d.words(unit))
                        .orElse(" "));
    }
}
