package org.topolab.metric.linearity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.data.Images;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/**
 * Keeps the units that are predicted, and for fewer images those that pixels are predicted from.
 */
final class LinearityAccumulator implements Accumulator {

    private final Pictures pictures;
    private final LinearitySettings settings;
    private final RandomStream draws;
    private final Division there;
    private final Division back;
    private final Places units;
    private final Places pixels;
    private final Kept targets;
    private final Kept sources;

    LinearityAccumulator(
            Sheet sheet, Images images, LinearitySettings settings, RandomStream stream) {
        this.pictures = new Pictures(LinearityMetric.ID, images);
        this.settings = settings;
        this.draws = stream.split("bootstrap");
        this.there = settings.images(images.size(), stream.split("images"));
        this.back = settings.reverse(there);
        this.units = settings.units(sheet.layout());
        this.pixels = settings.pixels(images.shape());
        int[] starts = settings.sources(sheet.layout().units());
        Heap.refuseMore(
                LinearityMetric.ID,
                bytes(there, images.shape().values())
                        + 4L * there.images().length * units.units().length
                        + bytes(back, starts.length),
                "set images, reverse-images or reverse-units to less, or give Java more memory");
        this.targets = new Kept(LinearityMetric.ID, sheet, there.images(), units.units());
        this.sources = new Kept(LinearityMetric.ID, sheet, back.images(), starts);
    }

    /** Features as floats; as doubles both ways if they are few; six matrices of products. */
    private static long bytes(Division images, long features) {
        long samples = images.fit().length;
        long smaller = Math.min(samples, features);
        return 4L * images.images().length * features
                + (features <= samples ? 16 * samples * features : 0)
                + 48 * smaller * smaller;
    }

    @Override
    public void add(ActivationBatch batch) {
        targets.add(batch);
        sources.add(batch);
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof LinearityAccumulator that)
                || !targets.startsLike(that.targets)
                || !sources.startsLike(that.sources)) {
            throw new IllegalArgumentException(
                    "linearity: %s cannot be merged, expected a part of the same measurement"
                            .formatted(other.getClass().getSimpleName()));
        }
        targets.merge(that.targets);
        sources.merge(that.sources);
    }

    @Override
    public Results finish() {
        List<Result> found = new ArrayList<>();
        Division seen = there.where(targets::has);
        LinearityFindings units = new LinearityFindings("", this.units, settings, draws);
        found.addAll(units.of(seen, this::toUnits));
        if (back.images().length > 0) {
            LinearityFindings pixels =
                    new LinearityFindings("image-", this.pixels, settings, draws);
            found.addAll(pixels.of(back.where(sources::has), this::toPixels));
        }
        return new Results(found);
    }

    private Regression toUnits(Division images) {
        int features = pictures.images().shape().values();
        return Regression.of(
                Rows.of(pictures.read(images.fit()), features),
                Rows.of(pictures.read(images.score()), features),
                targets.columns(images.fit()),
                targets.columns(images.score()),
                settings.penalties());
    }

    private Regression toPixels(Division images) {
        float[][] features = sources.finite(images.images());
        int width = features[0].length;
        int fitted = images.fit().length;
        return Regression.of(
                Rows.of(Arrays.copyOf(features, fitted), width),
                Rows.of(Arrays.copyOfRange(features, fitted, features.length), width),
                pixels(images.fit()),
                pixels(images.score()),
                settings.penalties());
    }

    /** The pixels that are predicted, [pixels, images]. */
    private double[][] pixels(int[] images) {
        return Rows.of(pictures.read(images, pixels.units()), pixels.units().length).transposed();
    }
}
