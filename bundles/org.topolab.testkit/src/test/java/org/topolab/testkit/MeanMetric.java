package org.topolab.testkit;

import java.nio.FloatBuffer;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;

/** The mean of all activations, with flaws to choose. */
final class MeanMetric implements Metric {

    enum Flaw {
        NONE,
        FORGETS_AT_FINISH,
        AVERAGES_BATCHES,
        MERGES_NOTHING,
        KEEPS_THE_BATCH,
        REFUSES_WITHOUT_WORDS,
        SHOWS_OTHERS_EACH_TIME
    }

    private final Flaw flaw;

    MeanMetric(Flaw flaw) {
        this.flaw = flaw;
    }

    @Override
    public MetricInfo info() {
        return new MetricInfo(
                Contracts.facts("mean"), "any", Direction.NEITHER, "none", Needs.nothing());
    }

    @Override
    public Optional<Images> stimuli(Options options, Images test) {
        return flaw == Flaw.SHOWS_OTHERS_EACH_TIME
                ? Optional.of(new Plain(test.shape()))
                : Optional.empty();
    }

    /** Two black images, equal to nothing but themselves. */
    private static final class Plain implements Images {
        private final ImageShape shape;

        Plain(ImageShape shape) {
            this.shape = shape;
        }

        @Override
        public ImageShape shape() {
            return shape;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public void read(int index, FloatBuffer pixels) {
            pixels.put(new float[shape.values()]);
        }
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        return new Sum(flaw, sheet.layout().units());
    }

    private static final class Sum implements Accumulator {

        private final Flaw flaw;
        private final int units;
        private double sum;
        private double count;
        private Optional<ActivationBatch> kept = Optional.empty();

        Sum(Flaw flaw, int units) {
            this.flaw = flaw;
            this.units = units;
        }

        @Override
        public void add(ActivationBatch batch) {
            if (batch.units() != units) {
                throw new IllegalArgumentException(
                        flaw == Flaw.REFUSES_WITHOUT_WORDS
                                ? ""
                                : "mean: found %d units, expected %d"
                                        .formatted(batch.units(), units));
            }
            if (flaw == Flaw.KEEPS_THE_BATCH) {
                kept.ifPresent(this::take);
                kept = Optional.of(batch);
            } else {
                take(batch);
            }
        }

        private void take(ActivationBatch batch) {
            double part = 0;
            for (int image = 0; image < batch.images(); image++) {
                for (int unit = 0; unit < units; unit++) {
                    part += batch.value(image, unit);
                }
            }
            double images = flaw == Flaw.AVERAGES_BATCHES ? batch.images() : 1;
            sum += part / images;
            count += batch.images() / images;
        }

        @Override
        public void merge(Accumulator other) {
            if (!(other instanceof Sum part)) {
                throw new IllegalArgumentException("mean: cannot merge with " + other.getClass());
            }
            if (flaw != Flaw.MERGES_NOTHING) {
                sum += part.sum;
                count += part.count;
            }
        }

        @Override
        public Results finish() {
            double mean = sum / count;
            if (flaw == Flaw.FORGETS_AT_FINISH) {
                sum = 0;
                count = 0;
            }
            return Results.of(new Result.Scalar("mean", mean, Optional.empty(), ""));
        }
    }
}
