package org.topolab.core.internal.fake;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.info.Facts;
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
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;

/** Shows plain images of rising brightness, and counts what comes back. */
public final class FakeProbe implements Metric {

    private final String id;
    private final Needs needs;

    public FakeProbe(String id, Needs needs) {
        this.id = id;
        this.needs = needs;
    }

    /** Image i is of brightness i / size everywhere. */
    private record Ramp(ImageShape shape, int size) implements Images {
        @Override
        public void read(int index, FloatBuffer pixels) {
            for (int i = 0; i < shape.values(); i++) {
                pixels.put((float) index / size);
            }
        }
    }

    @Override
    public MetricInfo info() {
        return new MetricInfo(
                new Facts(
                        id,
                        id,
                        "Answers to plain images.",
                        List.of(),
                        "Apache-2.0",
                        List.of(
                                new IntOption(
                                        "shown", "Images; 0 for the test split.", 0, 0, 100))),
                "any",
                Direction.HIGHER,
                "none",
                needs);
    }

    @Override
    public Optional<Images> stimuli(Options options, Images test) {
        int shown = options.integer("shown");
        if (shown == 1) {
            throw new IllegalArgumentException("one plain image is no ramp, expected 2 or more");
        }
        return shown == 0 ? Optional.empty() : Optional.of(new Ramp(test.shape(), shown));
    }

    @Override
    public Set<String> beside(Sheet sheet, MetricContext context) {
        return sheet.id().equals("grid") ? Set.of("free") : Set.of();
    }

    @Override
    public Results together(Map<Sheet, Results> found, MetricContext context) {
        double images =
                found.values().stream()
                        .mapToDouble(r -> r.get("images", Result.Scalar.class).value())
                        .sum();
        return Results.of(scalar("all", images));
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        return new Counts(context.images().size());
    }

    private static Result.Scalar scalar(String name, double value) {
        return new Result.Scalar(name, value, Optional.empty(), "");
    }

    private static final class Counts implements Accumulator {
        private final int size;
        private int images;
        private int indices;
        private int beside;
        private double sum;

        Counts(int size) {
            this.size = size;
        }

        @Override
        public void add(ActivationBatch batch) {
            images += batch.images();
            for (int i = 0; i < batch.images(); i++) {
                int image = i;
                indices += batch.index(i);
                sum +=
                        IntStream.range(0, batch.units())
                                .mapToDouble(unit -> batch.value(image, unit))
                                .sum();
            }
        }

        @Override
        public void beside(String id, ActivationBatch batch) {
            beside += batch.images();
        }

        @Override
        public void merge(Accumulator other) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public Results finish() {
            return Results.of(
                    scalar("images", images),
                    scalar("expected", size),
                    scalar("indices", indices),
                    scalar("beside", beside),
                    scalar("sum", sum));
        }
    }
}
