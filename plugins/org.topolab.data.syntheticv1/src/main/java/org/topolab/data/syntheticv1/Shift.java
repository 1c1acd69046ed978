package org.topolab.data.syntheticv1;

/**
 * Moves an image by parts of a pixel, with Lanczos' filter of eight pixels; by whole pixels it is
 * exact. Grey, 0, comes in from outside.
 *
 * @param right what was so many columns to the right comes to a pixel
 * @param down what was so many rows below comes to a pixel
 * @see <a href="https://doi.org/10.1175/1520-0450(1979)018%3C1016:LFIOAT%3E2.0.CO;2">Duchon 1979,
 *     J. Appl. Meteorol. 18:1016</a>
 */
record Shift(double right, double down) {

    private static final int LOBES = 4;

    /**
     * The moved image.
     *
     * @param image [height, width]
     */
    float[] of(float[] image, int width) {
        int height = image.length / width;
        return lines(lines(image, height, width, down, width), width, height, right, 1);
    }

    /**
     * Moves along one axis.
     *
     * @param length pixels along the axis
     * @param lines pixels along the other axis
     * @param stride from one pixel along the axis to the next
     */
    private static float[] lines(float[] image, int length, int lines, double by, int stride) {
        int whole = (int) Math.floor(by);
        double[] weights = weights(by - whole);
        int between = stride == 1 ? length : 1;
        float[] moved = new float[image.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < length; i++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    int from = i + whole + k - LOBES + 1;
                    if (from >= 0 && from < length) {
                        sum += weights[k] * image[line * between + from * stride];
                    }
                }
                moved[line * between + i * stride] = (float) sum;
            }
        }
        return moved;
    }

    /** Weights of the pixels from 3 before to 4 after, which add up to 1. */
    private static double[] weights(double part) {
        double[] weights = new double[2 * LOBES];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double x = k - LOBES + 1 - part;
            weights[k] = sinc(x) * sinc(x / LOBES);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static double sinc(double x) {
        if (x == Math.rint(x)) {
            return x == 0 ? 1 : 0;
        }
        return Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
