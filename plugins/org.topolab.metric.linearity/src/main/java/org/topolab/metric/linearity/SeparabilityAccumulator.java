package org.topolab.metric.linearity;

import java.util.Arrays;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/** Keeps some units for some images of each class. */
final class SeparabilityAccumulator implements Accumulator {

    private final Pictures pictures;
    private final Contest contest;
    private final SeparabilitySettings settings;
    private final RandomStream stream;
    private final Kept kept;

    SeparabilityAccumulator(
            Sheet sheet,
            Pictures pictures,
            Contest contest,
            SeparabilitySettings settings,
            RandomStream stream) {
        this.pictures = pictures;
        this.contest = contest;
        this.settings = settings;
        this.stream = stream;
        int[] units = settings.features(sheet.layout().units());
        long images = contest.images().size();
        long pixels = settings.features(pictures.images().shape().values()).length;
        Heap.refuseMore(
                LinearSeparabilityMetric.ID,
                4 * images * (units.length + pixels) + 4 * images * images,
                "set images, units or pairs to less, or give Java more memory");
        this.kept = new Kept(LinearSeparabilityMetric.ID, sheet, contest.indices(), units);
    }

    @Override
    public void add(ActivationBatch batch) {
        kept.add(batch);
    }

    @Override
    public void merge(Accumulator other) {
        if (!(other instanceof SeparabilityAccumulator that) || !kept.startsLike(that.kept)) {
            throw new IllegalArgumentException(
                    "linear-separability: %s cannot be merged, expected a part of the same"
                                    .formatted(other.getClass().getSimpleName())
                            + " measurement");
        }
        kept.merge(that.kept);
    }

    @Override
    public Results finish() {
        int[] seen = Arrays.stream(contest.indices()).filter(kept::has).toArray();
        int[] labels = Arrays.stream(seen).map(contest.classes()::label).toArray();
        float[][] sound = kept.finite(seen);
        int left = seen.length == 0 ? 0 : kept.units() - sound[0].length;
        int[] pixels = settings.features(pictures.images().shape().values());
        return new SeparabilityFindings(contest, settings, stream, labels)
                .of(sound, left, pictures.read(seen, pixels));
    }
}
