package org.topolab.desktop.internal.explore;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.chart.FigureStyle;

/** Pictures in rows and columns, each enlarged by a whole number without smoothing. */
final class PictureGrid extends JPanel {

    private static final long serialVersionUID = 1;
    private static final int SIDE = 96; // about so many pixels
    private static final int GAP = 8;
    private static final int COLORS = 3;
    private static final int BYTE = 255;

    private final transient Pictures pictures;
    private final int times;
    private final int labels;

    PictureGrid(Pictures pictures) {
        this.pictures = pictures;
        ImageShape shape = pictures.shape();
        this.times = Math.max(1, SIDE / Math.max(shape.height(), shape.width()));
        setName("result-pictures");
        setOpaque(false);
        getAccessibleContext().setAccessibleName("Pictures of " + pictures.name());
        setFont(UIManager.getFont("Label.font"));
        FontMetrics letters = getFontMetrics(getFont());
        this.labels = pictures.rows().stream().mapToInt(letters::stringWidth).max().orElse(0);
        setPreferredSize(
                new Dimension(
                        labels + GAP + pictures.columns().size() * (width() + GAP),
                        letters.getHeight() + GAP + pictures.rows().size() * (height() + GAP)));
    }

    private int width() {
        return pictures.shape().width() * times;
    }

    private int height() {
        return pictures.shape().height() * times;
    }

    /** One picture, a pixel each. */
    static BufferedImage picture(Pictures all, int row, int column) {
        ImageShape shape = all.shape();
        int size = shape.height() * shape.width();
        BufferedImage image =
                new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < size; pixel++) {
            int rgb = 0;
            for (int color = 0; color < COLORS; color++) {
                int channel = Math.min(color, shape.channels() - 1);
                float value = all.value(row, column, channel * size + pixel);
                rgb = rgb << 8 | Math.round(Math.max(0, Math.min(1, value)) * BYTE);
            }
            image.setRGB(pixel % shape.width(), pixel / shape.width(), rgb);
        }
        return image;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        FigureStyle.smooth(g);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.setFont(getFont());
        g.setColor(UIManager.getColor("Label.foreground"));
        FontMetrics letters = g.getFontMetrics();
        int top = letters.getHeight() + GAP;
        for (int column = 0; column < pictures.columns().size(); column++) {
            int x = labels + GAP + column * (width() + GAP);
            Graphics2D in = (Graphics2D) g.create(x, 0, width(), top);
            in.drawString(pictures.columns().get(column), 0, letters.getAscent());
            in.dispose();
        }
        for (int row = 0; row < pictures.rows().size(); row++) {
            int y = top + row * (height() + GAP);
            g.drawString(pictures.rows().get(row), 0, y + height() / 2);
            for (int column = 0; column < pictures.columns().size(); column++) {
                int x = labels + GAP + column * (width() + GAP);
                if (g.hitClip(x, y, width(), height())) {
                    g.drawImage(picture(pictures, row, column), x, y, width(), height(), null);
                }
            }
        }
        g.dispose();
    }
}
