package org.topolab.metric.receptivefield;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Images;
import org.topolab.api.option.Options;

/** The images at which gradients are taken. */
final class Starts {

    private static final float MIDDLE = 0.5f;

    private Starts() {}

    /**
     * Images by the options {@code start} and {@code images}; gradients at them are averaged.
     *
     * @return at least one, each [channels, height, width]
     */
    static List<float[]> of(Options options, Images images) {
        int values = images.shape().values();
        return switch (options.text(Settings.START)) {
            case Settings.BLACK -> List.of(new float[values]);
            case Settings.GREY -> List.of(uniform(values, MIDDLE));
            case Settings.MEAN -> List.of(mean(images));
            default -> first(images, options.integer(Settings.IMAGES));
        };
    }

    private static List<float[]> first(Images images, int most) {
        int many = Math.min(images.size(), most);
        return IntStream.range(0, many).mapToObj(i -> read(images, i)).toList();
    }

    /** An image that is everywhere the same. */
    static float[] uniform(int values, float level) {
        float[] image = new float[values];
        Arrays.fill(image, level);
        return image;
    }

    private static float[] mean(Images images) {
        double[] sum = new double[images.shape().values()];
        for (int i = 0; i < images.size(); i++) {
            float[] image = read(images, i);
            for (int at = 0; at < sum.length; at++) {
                sum[at] += image[at];
            }
        }
        float[] mean = new float[sum.length];
        for (int at = 0; at < sum.length; at++) {
            mean[at] = (float) (sum[at] / images.size());
        }
        return mean;
    }

    private static float[] read(Images images, int index) {
        float[] image = new float[images.shape().values()];
        try {
            images.read(index, FloatBuffer.wrap(image));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "receptive fields: image %d cannot be read again".formatted(index), e);
        }
        return image;
    }
}
