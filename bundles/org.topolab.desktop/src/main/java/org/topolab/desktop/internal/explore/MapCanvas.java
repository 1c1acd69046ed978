package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.topolab.chart.FigureStyle;

/** Shows a map at any zoom; people move it, point at units and choose them. */
public final class MapCanvas extends JComponent {

    private static final long serialVersionUID = 1;
    private static final double STEP = 1.25; // of the zoom
    private static final double ROOM = 3; // pixels between the ring of a unit and the edge

    private transient Optional<MapPainter> painter = Optional.empty();
    private transient Optional<Viewport> viewport = Optional.empty(); // empty while it fits
    private transient OptionalInt unit = OptionalInt.empty();
    private transient OptionalInt cursor = OptionalInt.empty();
    private transient List<Mark> marks = List.of();
    private transient IntConsumer chosen = index -> {};
    private transient IntConsumer hovered = index -> {};
    private transient Runnable painted = () -> {};
    private boolean borders = true;
    private int pointed = -1;

    /**
     * A unit that is marked, such as a pinned one.
     *
     * @param label a letter or two
     */
    public record Mark(int unit, String label) {}

    public MapCanvas() {
        setName("map-canvas");
        setFocusable(true);
        setOpaque(true);
        setPreferredSize(new Dimension(480, 420));
        setMinimumSize(new Dimension(80, 80));
        new CanvasMouse(this);
        CanvasKeys.bind(this);
        addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent event) {
                        repaint();
                    }
                });
    }

    /** Shows a map; zoom and place stay if it has the size of the one before. */
    public void map(Optional<MapPainter> next) {
        if (!size(next).equals(size(painter))) {
            viewport = Optional.empty();
            cursor = OptionalInt.empty();
        }
        painter = next;
        repaint();
    }

    private static Optional<Dimension> size(Optional<MapPainter> of) {
        return of.map(p -> new Dimension((int) p.plane().width(), (int) p.plane().height()));
    }

    /** Rings a unit. */
    public void unit(OptionalInt chosenUnit) {
        unit = chosenUnit;
        cursor = OptionalInt.empty();
        repaint();
    }

    /** Marks units. */
    public void marks(List<Mark> all) {
        marks = List.copyOf(all);
        repaint();
    }

    /** Whether lines between blocks are drawn. */
    public void borders(boolean drawn) {
        borders = drawn;
        repaint();
    }

    /** Hears of every unit that is chosen. */
    public void onChosen(IntConsumer listener) {
        chosen = listener;
    }

    /** Hears of every unit that is pointed at; -1 if none is. */
    public void onHovered(IntConsumer listener) {
        hovered = listener;
    }

    /** Hears of every time it was painted. */
    void onPainted(Runnable listener) {
        painted = listener;
    }

    /** Which part is seen now. */
    Viewport viewport() {
        return viewport.orElseGet(
                () ->
                        painter.map(p -> Viewport.fit(p.plane(), getWidth(), getHeight()))
                                .orElse(new Viewport(1, 0, 0)));
    }

    private void viewport(Viewport next) {
        viewport = Optional.of(next);
        repaint();
    }

    /** The unit at a pixel. */
    OptionalInt at(double x, double y) {
        Point2D point = viewport().plane(x, y);
        return painter.isEmpty()
                ? OptionalInt.empty()
                : painter.get().plane().at(point.getX(), point.getY());
    }

    /** Makes it larger or smaller by steps; what lies at a pixel stays there. */
    void zoom(double steps, double x, double y) {
        viewport(viewport().zoomed(Math.pow(STEP, steps), x, y));
    }

    /** Makes it larger or smaller by steps around the middle. */
    void zoom(double steps) {
        zoom(steps, getWidth() / 2.0, getHeight() / 2.0);
    }

    /** Shows all of it. */
    void fit() {
        viewport = Optional.empty();
        repaint();
    }

    /** Moves it by pixels. */
    void pan(double across, double down) {
        viewport(viewport().moved(across, down));
    }

    /** Moves what the keys point at. */
    void point(int across, int down) {
        if (painter.isEmpty()) {
            return;
        }
        Plane plane = painter.get().plane();
        OptionalInt from = cursor.isPresent() ? cursor : unit;
        int next = from.isPresent() ? plane.next(from.getAsInt(), across, down) : 0;
        cursor = OptionalInt.of(next);
        keepSeen(plane, next);
        hover(cursor);
        repaint();
    }

    private void keepSeen(Plane plane, int index) {
        Rectangle2D ring = MapPainter.ring(viewport(), plane, index).getBounds2D();
        double across =
                Math.max(0, ROOM - ring.getMinX())
                        + Math.min(0, getWidth() - ROOM - ring.getMaxX());
        double down =
                Math.max(0, ROOM - ring.getMinY())
                        + Math.min(0, getHeight() - ROOM - ring.getMaxY());
        if (across != 0 || down != 0) {
            pan(across, down);
        }
    }

    /** Chooses what the keys point at. */
    void chooseCursor() {
        cursor.ifPresent(this::choose);
    }

    /** Chooses a unit. */
    void choose(int index) {
        unit(OptionalInt.of(index));
        chosen.accept(index);
    }

    /** A unit is pointed at with the mouse. */
    void hover(OptionalInt index) {
        pointed = index.orElse(-1);
        hovered.accept(pointed);
    }

    /** The unit that is pointed at, -1 if none is. */
    int hoveredUnit() {
        return pointed;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(UIManager.getColor("Panel.background"));
        Rectangle clip = g.getClipBounds();
        g.fillRect(clip.x, clip.y, clip.width, clip.height);
        painter.ifPresent(p -> paint(g, p));
        g.dispose();
        painted.run();
    }

    private void paint(Graphics2D g, MapPainter map) {
        Viewport seen = viewport();
        map.paint(g, seen);
        if (borders) {
            map.borders(g, seen);
        }
        int units = map.plane().units();
        for (Mark mark : marks) {
            if (mark.unit() < units) {
                mark(g, map, seen, mark);
            }
        }
        unit.ifPresent(index -> ring(g, map, seen, index));
        if (isFocusOwner()) {
            cursor.ifPresent(index -> ring(g, map, seen, index));
        }
    }

    private static void ring(Graphics2D g, MapPainter map, Viewport seen, int index) {
        if (index < map.plane().units()) {
            map.ring(g, seen, index);
        }
    }

    private static void mark(Graphics2D g, MapPainter map, Viewport seen, Mark mark) {
        map.ring(g, seen, mark.unit());
        Rectangle2D ring = MapPainter.ring(seen, map.plane(), mark.unit()).getBounds2D();
        Graphics2D text = (Graphics2D) g.create();
        FigureStyle.smooth(text);
        text.setFont(UIManager.getFont("Label.font"));
        double width = text.getFontMetrics().getStringBounds(mark.label(), text).getWidth() + 6;
        double height = text.getFontMetrics().getHeight();
        Rectangle2D box =
                new Rectangle2D.Double(ring.getMaxX(), ring.getMinY() - height, width, height);
        text.setColor(Color.WHITE);
        text.fill(box);
        text.setColor(Color.BLACK);
        text.draw(box);
        text.drawString(
                mark.label(),
                (float) box.getX() + 3,
                (float) box.getMaxY() - text.getFontMetrics().getDescent());
        text.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext =
                    new AccessibleJComponent() {
                        private static final long serialVersionUID = 1;

                        @Override
                        public AccessibleRole getAccessibleRole() {
                            return AccessibleRole.CANVAS;
                        }
                    };
        }
        return accessibleContext;
    }
}
