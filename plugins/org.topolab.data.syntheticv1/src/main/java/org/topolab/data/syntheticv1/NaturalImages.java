package org.topolab.data.syntheticv1;

import java.util.Arrays;
import org.topolab.api.stat.RandomStream;

/**
 * Noise with the amplitude spectrum of natural images: amplitude 1 / f, without a mean, phases by
 * chance; of mean 0 and standard deviation 1, then clipped at 3 standard deviations.
 *
 * @see <a href="https://doi.org/10.1364/JOSAA.4.002379">Field 1987, J. Opt. Soc. Am. A 4:2379</a>
 */
final class NaturalImages implements Drawing {

    private static final double CLIPPED = 3;

    private final int height;
    private final int width;
    private final Waves down;
    private final Waves across;

    NaturalImages(int height, int width) {
        this.height = height;
        this.width = width;
        this.down = new Waves(height, height);
        this.across = new Waves(width / 2 + 1, width);
    }

    /** Cosines and sines of so many whole waves on a line. */
    private static final class Waves {
        private final double[][] cos;
        private final double[][] sin;

        Waves(int waves, int length) {
            cos = new double[waves][length];
            sin = new double[waves][length];
            for (int k = 0; k < waves; k++) {
                for (int i = 0; i < length; i++) {
                    double angle = 2 * Math.PI * (k * (long) i % length) / length;
                    cos[k][i] = Math.cos(angle);
                    sin[k][i] = Math.sin(angle);
                }
            }
        }
    }

    @Override
    public float[] draw(RandomStream random) {
        double[] sum = new double[height * width];
        double[] real = new double[height];
        double[] imaginary = new double[height];
        for (int k = 0; k <= width / 2; k++) {
            column(k, random, real, imaginary);
            for (int row = 0; row < height; row++) {
                add(sum, row * width, k, real[row], imaginary[row]);
            }
        }
        return standard(sum);
    }

    /** What all waves with k periods across add up to in each row. */
    private void column(int k, RandomStream random, double[] real, double[] imaginary) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        for (int l = 0; l < height; l++) {
            double amplitude = amplitude(k, l);
            if (amplitude == 0) {
                continue;
            }
            double phase = 2 * Math.PI * random.uniform((long) k * height + l);
            if (own(k, width) && own(l, height)) {
                phase = phase < Math.PI ? 0 : Math.PI;
            }
            double re = amplitude * Math.cos(phase);
            double im = amplitude * Math.sin(phase);
            double[] cos = down.cos[l];
            double[] sin = down.sin[l];
            for (int row = 0; row < height; row++) {
                real[row] += re * cos[row] - im * sin[row];
                imaginary[row] += re * sin[row] + im * cos[row];
            }
        }
    }

    private void add(double[] sum, int at, int k, double real, double imaginary) {
        double[] cos = across.cos[k];
        double[] sin = across.sin[k];
        for (int column = 0; column < width; column++) {
            sum[at + column] += real * cos[column] - imaginary * sin[column];
        }
    }

    /**
     * Amplitude of the wave with k periods across and l down, those over half the length being
     * negative ones. Of two that are each other's mirror image one stands for both; one that is its
     * own counts half.
     */
    private double amplitude(int k, int l) {
        if ((k == 0 && l == 0) || (own(k, width) && 2 * l > height)) {
            return 0;
        }
        double x = k / (double) width;
        double y = (2 * l > height ? l - height : l) / (double) height;
        return (own(k, width) && own(l, height) ? 0.5 : 1) / Math.hypot(x, y);
    }

    /** Whether a wave with so many periods is the same backwards. */
    private static boolean own(int periods, int length) {
        return periods == 0 || 2 * periods == length;
    }

    private static float[] standard(double[] sum) {
        double mean = Arrays.stream(sum).average().orElse(0);
        double squares = 0;
        for (double value : sum) {
            squares += (value - mean) * (value - mean);
        }
        double sd = Math.sqrt(squares / sum.length);
        float[] image = new float[sum.length];
        for (int i = 0; i < image.length; i++) {
            double z = (sum[i] - mean) / sd;
            image[i] = (float) Math.max(-CLIPPED, Math.min(CLIPPED, z));
        }
        return image;
    }
}
