package org.topolab.desktop.internal.live;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** Draws a map as large as there is room, units as square cells, and below it what colours mean. */
final class MapCanvas extends JPanel {

    private static final long serialVersionUID = 1L;

    private transient Optional<MapPicture> picture = Optional.empty();
    private String words = "";

    MapCanvas() {
        setName("live-map");
        setFocusable(true);
        setOpaque(true);
        setPreferredSize(new Dimension(400, 400));
        getAccessibleContext().setAccessibleName("Live map");
    }

    /**
     * Shows a map.
     *
     * @param shown empty for none
     * @param instead what is said where there is none
     */
    void show(Optional<MapPicture> shown, String instead) {
        picture = shown;
        words = instead;
        getAccessibleContext().setAccessibleDescription(instead);
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(color("Panel.background", getBackground()));
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setFont(Optional.ofNullable(UIManager.getFont("Label.font")).orElse(g.getFont()));
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(color("Label.foreground", Color.BLACK));
        FontMetrics metrics = g.getFontMetrics();
        if (picture.isEmpty()) {
            g.drawString(
                    words,
                    Math.max(4, (getWidth() - metrics.stringWidth(words)) / 2),
                    getHeight() / 2);
        } else {
            int margin = metrics.getHeight() / 2;
            int key = key(g, picture.get(), metrics, margin);
            map(g, picture.get(), margin, key);
        }
        g.dispose();
    }

    private void map(Graphics2D g, MapPicture shown, int margin, int bottom) {
        double width = Math.max(1, getWidth() - 2.0 * margin);
        double height = Math.max(1, bottom - 2.0 * margin);
        double cell =
                Math.min(width / shown.image().getWidth(), height / shown.image().getHeight());
        int across = (int) (cell * shown.image().getWidth());
        int down = (int) (cell * shown.image().getHeight());
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        int left = (getWidth() - across) / 2;
        g.drawImage(shown.image(), left, margin, across, down, null);
    }

    /** Draws the key in lines at the bottom; returns where it begins. */
    private int key(Graphics2D g, MapPicture shown, FontMetrics metrics, int margin) {
        int box = metrics.getAscent();
        int lines = 1;
        int x = margin;
        for (MapPicture.Key key : shown.key()) {
            int wide = box + margin + metrics.stringWidth(key.meaning()) + margin;
            if (x + wide > getWidth() && x > margin) {
                lines++;
                x = margin;
            }
            x += wide;
        }
        int top = getHeight() - lines * (metrics.getHeight() + 2) - margin;
        x = margin;
        int y = top;
        Color ink = g.getColor();
        for (MapPicture.Key key : shown.key()) {
            int wide = box + margin + metrics.stringWidth(key.meaning()) + margin;
            if (x + wide > getWidth() && x > margin) {
                y += metrics.getHeight() + 2;
                x = margin;
            }
            g.setColor(key.color());
            g.fillRect(x, y, box, box);
            g.setColor(ink);
            g.drawString(key.meaning(), x + box + margin / 2, y + box - 1);
            x += wide;
        }
        return top;
    }

    private static Color color(String key, Color otherwise) {
        return Optional.ofNullable(UIManager.getColor(key)).orElse(otherwise);
    }
}
