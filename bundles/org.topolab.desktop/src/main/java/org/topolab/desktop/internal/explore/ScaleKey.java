package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.topolab.chart.ColorScale;
import org.topolab.chart.ColorWheel;
import org.topolab.chart.FigureStyle;
import org.topolab.chart.Ticks;

/** An upright bar of colours with numbers, or a ring of those of numbers that go round. */
final class ScaleKey extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int BAR = 16; // width, in pixels
    private static final int GAP = 6;
    private static final int ABOUT = 6; // numbers at the bar
    private static final int SECTORS = 120;
    private static final int QUARTERS = 4;
    private static final double TURN = 360;

    private transient Optional<MapKey> key = Optional.empty();

    ScaleKey() {
        setName("map-scale");
        setOpaque(false);
    }

    void show(Optional<MapKey> next) {
        if (!key.equals(next)) {
            key = next;
            getAccessibleContext().setAccessibleName(words());
            repaint();
        }
    }

    /** For screen readers. */
    private String words() {
        Optional<ColorScale> scale = key.flatMap(MapKey::scale).filter(ColorScale::known);
        return scale.map(
                        s ->
                                "Colours from %s to %s"
                                        .formatted(Ticks.number(s.low()), Ticks.number(s.high())))
                .orElse("Colours");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        FigureStyle.smooth(g);
        g.setFont(UIManager.getFont("Label.font"));
        key.flatMap(MapKey::scale).filter(ColorScale::known).ifPresent(s -> bar(g, s));
        key.flatMap(MapKey::wheel).ifPresent(w -> ring(g, w, key.get().period()));
        g.dispose();
    }

    private void bar(Graphics2D g, ColorScale scale) {
        FontMetrics letters = g.getFontMetrics();
        int top = letters.getAscent() / 2;
        int height = Math.max(1, Math.min(getHeight() - 2 * top, 20 * letters.getHeight()));
        for (int y = 0; y < height; y++) {
            g.setColor(scale.at(1 - (y + 0.5) / height));
            g.fillRect(0, top + y, BAR, 1);
        }
        Color ink = UIManager.getColor("Label.foreground");
        g.setColor(ink);
        g.drawRect(0, top, BAR - 1, height - 1);
        double length = scale.high() - scale.low();
        List<Double> ticks = Ticks.between(scale.low(), scale.high(), ABOUT);
        for (double tick : ticks) {
            double y = top + height * (length > 0 ? 1 - (tick - scale.low()) / length : 0.5);
            g.draw(new Line2D.Double(BAR, y, BAR + 4, y));
            String text =
                    length > 0
                            ? Ticks.number(tick, Ticks.step(scale.low(), scale.high(), ABOUT))
                            : Ticks.number(tick);
            g.drawString(text, BAR + GAP + 2, (float) (y + letters.getAscent() / 2.0 - 1));
        }
    }

    private void ring(Graphics2D g, ColorWheel wheel, double period) {
        FontMetrics letters = g.getFontMetrics();
        String unit = period == TURN || period == TURN / 2 ? "°" : "";
        int room = letters.stringWidth(Ticks.number(period) + unit) + GAP;
        double outer = Math.max(12, Math.min(getWidth() / 2.0 - room, 48));
        double x = room + outer;
        double y = letters.getHeight() + outer;
        double step = TURN / SECTORS;
        for (int sector = 0; sector < SECTORS; sector++) {
            g.setColor(wheel.at((sector + 0.5) / SECTORS));
            double start = -(sector + 1) * step; // angles grow against the clock
            g.fill(
                    new Arc2D.Double(
                            x - outer,
                            y - outer,
                            2 * outer,
                            2 * outer,
                            start,
                            step + 0.5,
                            Arc2D.PIE));
        }
        g.setColor(UIManager.getColor("Panel.background"));
        double inner = outer * 0.6;
        g.fill(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner));
        g.setColor(UIManager.getColor("Label.foreground"));
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            String text = Ticks.number(quarter * period / QUARTERS) + unit;
            double angle = Math.toRadians(quarter * TURN / QUARTERS);
            double width = letters.stringWidth(text);
            double far = outer + GAP;
            double across = Math.cos(angle) * (far + width / 2);
            double down = Math.sin(angle) * (far + letters.getAscent() / 2.0);
            g.drawString(
                    text,
                    (float) (x + across - width / 2),
                    (float) (y + down + letters.getAscent() / 2.0 - 1));
        }
    }
}
