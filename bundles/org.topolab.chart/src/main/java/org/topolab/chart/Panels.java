package org.topolab.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Panels of equal room in rows, each below its label.
 *
 * @param all at least one
 */
public record Panels(List<Panel> all, PanelStyle style) {

    public Panels {
        all = List.copyOf(all);
    }

    private int panelWidth() {
        return Math.max(style.narrowest, all.stream().mapToInt(Panel::width).max().orElse(0));
    }

    private int panelHeight() {
        return style.label + all.stream().mapToInt(Panel::height).max().orElse(0);
    }

    private int across() {
        return style.across(all.size(), panelWidth(), panelHeight());
    }

    /** Width of all together, in pixels. */
    public int width() {
        return across() * (panelWidth() + style.gap) - style.gap;
    }

    /** Height of all together, in pixels. */
    public int height() {
        int rows = (all.size() + across() - 1) / across();
        return rows * (panelHeight() + style.gap) - style.gap;
    }

    /** With their upper left corner at the origin. */
    void paint(Graphics2D g) {
        int across = across();
        for (int i = 0; i < all.size(); i++) {
            Graphics2D at = (Graphics2D) g.create();
            at.translate(
                    i % across * (panelWidth() + style.gap),
                    i / across * (panelHeight() + style.gap));
            paint(all.get(i), at);
            at.dispose();
        }
    }

    private void paint(Panel panel, Graphics2D g) {
        if (style.label > 0) {
            g.setPaint(Color.BLACK);
            g.setFont(style.font());
            g.drawString(
                    Typeface.fitted(panel.label(), g.getFont(), panelWidth()), 0, style.label - 6);
            g.translate(0, style.label);
        }
        panel.picture().accept(g);
    }
}
