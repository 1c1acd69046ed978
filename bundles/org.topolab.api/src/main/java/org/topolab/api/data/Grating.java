package org.topolab.api.data;

/**
 * A sinusoidal grating that fills an image, in 0..1 and the same in all channels: 0.5 + 0.5 cos(2
 * pi (across x + down y + phase)), x the column and y the row of a pixel, from 0.
 *
 * @param across cycles per pixel to the right
 * @param down cycles per pixel downwards
 * @param phase of the first pixel, in cycles; white if whole
 */
public record Grating(double across, double down, double phase) {

    /** The grating as an image, [channels, height, width]. */
    public float[] image(ImageShape shape) {
        int pixels = shape.height() * shape.width();
        float[] image = new float[shape.values()];
        for (int at = 0; at < pixels; at++) {
            int x = at % shape.width();
            int y = at / shape.width();
            double turns = across * x + down * y + phase;
            image[at] = (float) (0.5 + 0.5 * Math.cos(2 * Math.PI * turns));
        }
        for (int channel = 1; channel < shape.channels(); channel++) {
            System.arraycopy(image, 0, image, channel * pixels, pixels);
        }
        return image;
    }
}
