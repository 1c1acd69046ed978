package org.topolab.metric.reconstruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.stat.ClassMoments;

/** Sum of squared errors, and mean and variance of each pixel of the images. */
final class ReconstructionAccumulator implements Accumulator {

    private final Images images;
    private final Gallery gallery;
    private final int pixels;
    private final ClassMoments moments;
    private double error;

    /**
     * @param images what is reconstructed; pictures have their shape
     */
    ReconstructionAccumulator(Images images, Gallery gallery) {
        this.images = images;
        this.gallery = gallery;
        this.pixels = images.shape().values();
        Targets.Classes one = new Targets.Classes(List.of("image"), new int[images.size()]);
        this.moments = new ClassMoments(one, pixels);
    }

    @Override
    public void add(ActivationBatch batch) {
        if (batch.units() != pixels) {
            throw new IllegalArgumentException(
                    "reconstruction: pictures of %d values, but the images have %d; the model is"
                                    .formatted(batch.units(), pixels)
                            + " for other images");
        }
        float[] image = new float[pixels];
        float[] drawn = new float[pixels];
        for (int i = 0; i < batch.images(); i++) {
            int index = batch.index(i);
            read(index, image);
            moments.add(new ActivationBatch(index, 1, pixels, image));
            for (int p = 0; p < pixels; p++) {
                drawn[p] = batch.value(i, p);
                double off = drawn[p] - (double) image[p];
                error += off * off;
            }
            if (gallery.wants(index)) {
                gallery.add(index, image, drawn);
            }
        }
    }

    private void read(int index, float[] image) {
        try {
            images.read(index, FloatBuffer.wrap(image));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "reconstruction: image %d cannot be read again".formatted(index), e);
        }
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof ReconstructionAccumulator that)
                || !gallery.startsLike(that.gallery)) {
            throw new IllegalArgumentException(
                    "reconstruction: %s cannot be merged, expected a part of the same measurement"
                            .formatted(other.getClass().getSimpleName()));
        }
        moments.merge(that.moments);
        error += that.error;
        gallery.merge(that.gallery);
    }

    @Override
    public Results finish() {
        double mse = error / moments.count(0) / pixels;
        double variance = variance();
        List<Result> found = new ArrayList<>();
        found.add(new Scalar("mse", mse, known(variance), ""));
        found.add(
                new Scalar(
                        "explained-variance",
                        variance > 0 ? 1 - mse / variance : Double.NaN,
                        known(0),
                        ""));
        gallery.pictures().ifPresent(found::add);
        return new Results(found);
    }

    private static Optional<Chance> known(double level) {
        return Double.isFinite(level) ? Optional.of(new Chance(level, 0, 0)) : Optional.empty();
    }

    /** Variance of a pixel over the images, mean over the pixels. */
    private double variance() {
        return IntStream.range(0, pixels)
                .mapToDouble(pixel -> moments.variance(0, pixel))
                .average()
                .orElseThrow();
    }
}
