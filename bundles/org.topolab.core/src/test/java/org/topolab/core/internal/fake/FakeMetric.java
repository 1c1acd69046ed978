package org.topolab.core.internal.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.OptionSpec.IntOption;

/** Mean activation of each unit, in every kind of result. */
public final class FakeMetric implements Metric {

    /** Images taken in by all accumulators. */
    public final AtomicInteger images = new AtomicInteger();

    /** Done whenever an accumulator takes in a batch. */
    public Runnable perBatch = () -> {};

    private final String id;
    private final Needs needs;

    public FakeMetric(String id, Needs needs) {
        this.id = id;
        this.needs = needs;
    }

    @Override
    public MetricInfo info() {
        return new MetricInfo(
                new Facts(
                        id,
                        id,
                        "Mean activation.",
                        List.of(),
                        "Apache-2.0",
                        List.of(
                                new IntOption("shuffles", "Samples of chance.", 10, 1, 1000),
                                new FlagOption("break", "Throw while measuring.", false))),
                "any",
                Direction.HIGHER,
                "zero",
                needs);
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        if (context.sheets().stream().noneMatch(known -> known.id().equals(sheet.id()))) {
            throw new IllegalStateException(
                    "sheet '%s' is not among %s".formatted(sheet.id(), context.sheets()));
        }
        return new Means(sheet, context);
    }

    private final class Means implements Accumulator {
        private final Sheet sheet;
        private final MetricContext context;
        private final double[] sums;
        private long seen;
        private long indices;

        Means(Sheet sheet, MetricContext context) {
            this.sheet = sheet;
            this.context = context;
            this.sums = new double[sheet.layout().units()];
        }

        @Override
        public void add(ActivationBatch batch) {
            if (context.options().flag("break")) {
                throw new IllegalStateException("broken on purpose");
            }
            perBatch.run();
            for (int i = 0; i < batch.images(); i++) {
                images.incrementAndGet();
                seen++;
                indices += batch.index(i);
                for (int unit = 0; unit < sums.length; unit++) {
                    sums[unit] += batch.value(i, unit);
                }
            }
        }

        @Override
        public void merge(Accumulator other) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public Results finish() {
            float[] twice = new float[2 * sums.length];
            int[] signs = new int[sums.length];
            double total = 0;
            for (int unit = 0; unit < sums.length; unit++) {
                twice[unit] = (float) (sums[unit] / seen);
                twice[sums.length + unit] = -twice[unit];
                signs[unit] = unit == 0 ? -1 : sums[unit] > 0 ? 1 : 0;
                total += sums[unit];
            }
            Chance chance = new Chance(0.25, 0.125, context.options().integer("shuffles"));
            List<Result> items = new ArrayList<>();
            items.add(new Result.Scalar("index", total / seen, Optional.of(chance), "units"));
            items.add(new Result.Scalar("indices", indices, Optional.empty(), ""));
            items.add(
                    new Result.NumberMap("mean", sheet.layout(), List.of("plus", "minus"), twice));
            items.add(new Result.CategoryMap("sign", sheet.layout(), List.of("down", "up"), signs));
            items.add(
                    new Result.Table(
                            "both",
                            List.of("sum", "none"),
                            List.of("all"),
                            List.of(List.of(total, Double.NaN))));
            items.add(
                    new Result.Table(
                            "items",
                            List.of("mean"),
                            List.of("first", "second", "third"),
                            IntStream.of(0, 1, 2)
                                    .mapToObj(unit -> List.of((double) twice[unit]))
                                    .toList()));
            items.add(
                    new Result.Series(
                            "profile",
                            "distance",
                            "mean",
                            List.of(
                                    new Result.Series.Point(1, total, Optional.of(chance)),
                                    new Result.Series.Point(2, Double.NaN, Optional.empty()))));
            return new Results(items);
        }
    }
}
