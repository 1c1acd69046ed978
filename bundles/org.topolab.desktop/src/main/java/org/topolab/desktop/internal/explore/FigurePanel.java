package org.topolab.desktop.internal.explore;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.topolab.api.view.Figure;
import org.topolab.chart.FigureStyle;

/** Figures below each other, as large as the width allows and sharp at any size. */
final class FigurePanel extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int GAP = 12;
    private static final double LARGEST = 3; // times the natural size

    private transient List<Figure> figures = List.of();
    private String words = "";

    FigurePanel() {
        setName("map-figures");
        setOpaque(true);
    }

    /**
     * Shows figures.
     *
     * @param instead said if there is none
     */
    void show(List<Figure> next, String instead) {
        figures = List.copyOf(next);
        words = instead;
        getAccessibleContext().setAccessibleName(next.isEmpty() ? instead : next.get(0).title());
        repaint();
    }

    private double scale(Dimension size, int all) {
        double across = (getWidth() - 2.0 * GAP) / size.width;
        double down = (double) (getHeight() - GAP * (figures.size() + 1)) / all;
        return Math.max(0.05, Math.min(LARGEST, Math.min(across, down)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(UIManager.getColor("Panel.background"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (figures.isEmpty()) {
            g.setColor(UIManager.getColor("Label.foreground"));
            g.setFont(UIManager.getFont("Label.font"));
            g.drawString(words, GAP, GAP + g.getFontMetrics().getAscent());
        }
        int all = figures.stream().mapToInt(figure -> figure.size().height).sum();
        double y = GAP;
        for (Figure figure : figures) {
            Dimension size = figure.size();
            double scale = scale(size, all);
            Graphics2D on = (Graphics2D) g.create();
            on.translate((getWidth() - size.width * scale) / 2, y);
            on.scale(scale, scale);
            on.setColor(Color.WHITE); // figures are made for paper
            on.fillRect(0, 0, size.width, size.height);
            FigureStyle.smooth(on);
            figure.paint(on);
            on.dispose();
            y += size.height * scale + GAP;
        }
        g.dispose();
    }
}
