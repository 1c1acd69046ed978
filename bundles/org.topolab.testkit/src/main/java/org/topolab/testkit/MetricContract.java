package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;

/**
 * What every metric promises: the same data give the same results, parts merge to the whole, finish
 * changes nothing, what does not fit is refused in words.
 */
public abstract class MetricContract extends ContributionContract {

    /** A fresh metric. */
    protected abstract Metric metric();

    @Override
    protected final Metric contribution() {
        return metric();
    }

    /** A sheet the metric accepts: 8 x 8 units in blocks of 4 x 4 unless overridden. */
    protected Sheet sheet() {
        return new Sheet("grid", "test grid", new Layout.Grid(8, 8, 4, 4));
    }

    /** Labelled activations of the sheet: 120 images of 4 classes unless overridden. */
    protected Activations activations() {
        return Activations.random(7, 4, 120, sheet().layout().units());
    }

    /** Where maps lie; on the sheet unless overridden. */
    protected Layout mapLayout() {
        return sheet().layout();
    }

    /** Largest difference between merged parts and the whole, relative; for rounding only. */
    protected double tolerance() {
        return 1e-6;
    }

    /** The context the tests start the metric with. */
    protected TestContext context() {
        return TestContext.of(metric(), given(), activations().targets());
    }

    @Test
    void info_isComplete() {
        MetricInfo info = metric().info();
        assertThat(info.range()).as("range").isNotBlank();
        assertThat(info.chance()).as("chance level, in words").isNotBlank();
        assertThat(info.direction()).isNotNull();
    }

    @Test
    void stimuli_areTheSameEachTimeAndOfTheShapeOfTheImages() throws IOException {
        Optional<Images> stimuli = stimuli();
        assertThat(stimuli()).as("equal, so that metrics can share a pass").isEqualTo(stimuli);
        if (stimuli.isPresent()) {
            assertThat(stimuli.get().shape()).isEqualTo(context().images().shape());
            assertThat(stimuli.get().size()).isPositive();
            for (int index : new int[] {0, stimuli.get().size() - 1}) {
                float[] once = read(stimuli.get(), index);
                assertThat(read(stimuli().orElseThrow(), index)).containsExactly(once);
                for (float pixel : once) {
                    assertThat(pixel).isBetween(0f, 1f);
                }
            }
        }
    }

    private Optional<Images> stimuli() {
        return metric().stimuli(context().options(), context().images());
    }

    private static float[] read(Images images, int index) throws IOException {
        FloatBuffer pixels = FloatBuffer.allocate(images.shape().values());
        images.read(index, pixels);
        assertThat(pixels.hasRemaining()).as("values left out").isFalse();
        return pixels.array();
    }

    @Test
    void sameData_givesSameResults() {
        SameResults.assertSame(whole(), whole(), 0);
    }

    @Test
    void batchSize_doesNotMatter() {
        Accumulator byOne = start();
        activations().feed(byOne, 0, activations().images(), 1);
        SameResults.assertSame(byOne.finish(), whole(), tolerance());
    }

    @Test
    void twoParts_mergeToTheWhole() {
        Accumulator first = part(0, 50);
        first.merge(part(50, activations().images()));
        SameResults.assertSame(first.finish(), whole(), tolerance());
    }

    @Test
    void threePartsOutOfOrder_mergeToTheWhole() {
        Accumulator last = part(80, activations().images());
        last.merge(part(0, 33));
        last.merge(part(33, 80));
        SameResults.assertSame(last.finish(), whole(), tolerance());
    }

    @Test
    void emptyPart_addsNothing() {
        Accumulator left = start();
        left.merge(part(0, activations().images()));
        SameResults.assertSame(left.finish(), whole(), tolerance());
        Accumulator right = part(0, activations().images());
        right.merge(start());
        SameResults.assertSame(right.finish(), whole(), tolerance());
    }

    @Test
    void merge_refusesAnotherKind() {
        Accumulator foreign =
                new Accumulator() {
                    @Override
                    public void add(ActivationBatch batch) {}

                    @Override
                    public void merge(Accumulator other) {}

                    @Override
                    public Results finish() {
                        return Results.of();
                    }
                };
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> start().merge(foreign))
                .satisfies(Words::inWords);
    }

    @Test
    void finish_changesNothing() {
        int images = activations().images();
        Accumulator accumulator = part(0, images / 2);
        Results once = accumulator.finish();
        SameResults.assertSame(accumulator.finish(), once, 0);
        activations().feed(accumulator, images / 2, images, 16);
        SameResults.assertSame(accumulator.finish(), whole(), tolerance());
    }

    @Test
    void measurements_doNotTouchEachOther() {
        Metric metric = metric();
        Accumulator one = metric.start(sheet(), context());
        Accumulator two = metric.start(sheet(), context().withSeed(2));
        activations().feed(two);
        activations().feed(one);
        two.finish();
        SameResults.assertSame(one.finish(), whole(), 0);
    }

    @Test
    void resultNames_areUniqueAndLowerCase() {
        List<String> names = whole().items().stream().map(Result::name).toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9-]*"));
    }

    @Test
    void maps_lieWhereTheyShould() {
        Layout layout = mapLayout();
        Stream<Layout> layouts =
                Stream.concat(
                        whole().all(Result.NumberMap.class).map(Result.NumberMap::layout),
                        whole().all(Result.CategoryMap.class).map(Result.CategoryMap::layout));
        assertThat(layouts)
                .allSatisfy(
                        found -> {
                            assertThat(found).hasSameClassAs(layout);
                            assertThat(found.units()).isEqualTo(layout.units());
                        });
    }

    @Test
    void foreignTargets_areRefusedInWords() {
        Optional<Class<? extends Targets>> needed = metric().info().needs().targets();
        int images = activations().images();
        List<Targets> some =
                List.of(new Targets.Vectors(new float[images * 2], 2), activations().targets());
        for (Targets targets : some) {
            if (needed.isPresent() && !needed.get().isInstance(targets)) {
                assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> metric().start(sheet(), context().withTargets(targets)))
                        .satisfies(Words::inWords)
                        .withMessageContaining(targets.kind());
            }
        }
    }

    @Test
    void foreignLayout_isRefusedInWords() {
        Optional<Class<? extends Layout>> needed = metric().info().needs().layout();
        int units = activations().units();
        List<Layout> some =
                List.of(
                        new Layout.Positions(new double[units], new double[units]),
                        new Layout.Grid(1, units));
        for (Layout layout : some) {
            if (needed.isPresent() && !needed.get().isInstance(layout)) {
                assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(
                                () -> metric().start(new Sheet("odd", "odd", layout), context()))
                        .satisfies(Words::inWords)
                        .withMessageContaining("odd");
            }
        }
    }

    @Test
    void wrongNumberOfUnits_isRefusedInWords() {
        int units = activations().units() + 1;
        ActivationBatch wrong = new ActivationBatch(0, 1, units, new float[units]);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> start().add(wrong))
                .satisfies(Words::inWords)
                .withMessageContaining(Integer.toString(units));
    }

    @Test
    void constantActivations_areMeasuredOrRefusedInWords() {
        Activations data = activations();
        for (float value : new float[] {0, 3.25f}) {
            measuredOrRefused(Activations.of(data.targets(), data.units(), (image, unit) -> value));
        }
    }

    @Test
    void nonFiniteActivations_areMeasuredOrRefusedInWords() {
        measuredOrRefused(activations().withUnit(1, Float.NaN));
        measuredOrRefused(activations().withUnit(1, Float.POSITIVE_INFINITY));
        measuredOrRefused(activations().withUnit(0, Float.NEGATIVE_INFINITY));
    }

    @Test
    void nothingSeen_isReportedOrRefusedInWords() {
        try {
            assertThat(start().finish()).isNotNull();
        } catch (IllegalArgumentException | IllegalStateException e) {
            Words.inWords(e);
        }
    }

    private void measuredOrRefused(Activations data) {
        try {
            Accumulator accumulator = start();
            data.feed(accumulator);
            assertThat(accumulator.finish()).isNotNull();
        } catch (IllegalArgumentException e) {
            Words.inWords(e);
        }
    }

    private Accumulator start() {
        return metric().start(sheet(), context());
    }

    private Accumulator part(int from, int end) {
        Accumulator accumulator = start();
        activations().feed(accumulator, from, end, 16);
        return accumulator;
    }

    private Results whole() {
        return part(0, activations().images()).finish();
    }
}
