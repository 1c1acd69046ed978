package org.topolab.core.internal.augment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.Images;
import org.topolab.api.task.Monitor;

/**
 * Mean and standard deviation of each channel over all pixels of all images, taken in one pass in
 * their order. Sums of images are combined so that nothing large is subtracted from something
 * large.
 *
 * @param mean [channels]
 * @param sd [channels], of the population: divided by the number of pixels
 * @see <a href="https://doi.org/10.1080/00031305.1983.10483115">Chan, Golub, LeVeque 1983,
 *     Algorithms for computing the sample variance, The American Statistician 37:242-247</a>
 */
public record Spread(List<Double> mean, List<Double> sd) {

    /** Images between two reports of progress. */
    private static final int REPORT = 1000;

    public Spread {
        mean = List.copyOf(mean);
        sd = List.copyOf(sd);
    }

    /**
     * Reads all images.
     *
     * @throws IOException if an image cannot be read, if the monitor cancels, or if all pixels of a
     *     channel are equal
     */
    public static Spread of(Images data, Monitor monitor) throws IOException {
        int channels = data.shape().channels();
        int pixels = data.shape().height() * data.shape().width();
        float[] image = new float[data.shape().values()];
        double[] mean = new double[channels];
        double[] squares = new double[channels];
        for (int i = 0; i < data.size(); i++) {
            if (i % REPORT == 0) {
                monitor.progress((double) i / data.size(), "taking mean and deviation");
                if (monitor.cancelled()) {
                    throw new InterruptedIOException(
                            "stopped while taking the training images' mean; nothing was written");
                }
            }
            data.read(i, FloatBuffer.wrap(image));
            for (int channel = 0; channel < channels; channel++) {
                double own = 0;
                for (int p = channel * pixels; p < (channel + 1) * pixels; p++) {
                    own += image[p];
                }
                own /= pixels;
                double around = 0;
                for (int p = channel * pixels; p < (channel + 1) * pixels; p++) {
                    around += (image[p] - own) * (image[p] - own);
                }
                double apart = own - mean[channel];
                mean[channel] += apart / (i + 1);
                squares[channel] += around + apart * apart * pixels * i / (i + 1);
            }
        }
        return of(mean, squares, (double) data.size() * pixels);
    }

    private static Spread of(double[] mean, double[] squares, double count) throws IOException {
        List<Double> means = new ArrayList<>();
        List<Double> sds = new ArrayList<>();
        for (int channel = 0; channel < mean.length; channel++) {
            if (squares[channel] == 0) {
                throw new IOException(
                        ("all training pixels of channel %d are %s, so they have no deviation to"
                                        + " divide by; set train.augment.normalise to off or given")
                                .formatted(channel, mean[channel]));
            }
            means.add(mean[channel]);
            sds.add(Math.sqrt(squares[channel] / count));
        }
        return new Spread(means, sds);
    }
}
