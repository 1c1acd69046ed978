package org.topolab.desktop.internal.unit;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JPanel;

/** A picture as large as its place allows, in its own proportions; nothing if there is none. */
final class PicturePane extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int SMALL = 64;

    private final int most;
    private transient Optional<BufferedImage> image = Optional.empty();

    /**
     * @param name of the component
     * @param title for screen readers and the tooltip
     * @param most height it asks for
     */
    PicturePane(String name, String title, int most) {
        this.most = most;
        setOpaque(false);
        setName(name);
        setToolTipText(title);
        getAccessibleContext().setAccessibleName(title);
        setVisible(false);
    }

    /** Shows a picture, or nothing. */
    void show(Optional<BufferedImage> next) {
        image = next;
        setVisible(next.isPresent());
        revalidate();
        repaint();
    }

    /** No larger than what it lies in is wide. */
    @Override
    public Dimension getPreferredSize() {
        if (image.isEmpty()) {
            return new Dimension(0, 0);
        }
        BufferedImage picture = image.get();
        double zoom = most / (double) picture.getHeight();
        if (getParent() != null && getParent().getWidth() > 0) {
            zoom = Math.min(zoom, getParent().getWidth() / (double) picture.getWidth());
        }
        return new Dimension(
                (int) Math.ceil(zoom * picture.getWidth()),
                (int) Math.ceil(zoom * picture.getHeight()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (image.isEmpty()) {
            return;
        }
        BufferedImage picture = image.get();
        double zoom =
                Math.min(
                        getWidth() / (double) picture.getWidth(),
                        getHeight() / (double) picture.getHeight());
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                picture.getWidth() <= SMALL
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int width = (int) Math.round(zoom * picture.getWidth());
        int height = (int) Math.round(zoom * picture.getHeight());
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
    }
}
