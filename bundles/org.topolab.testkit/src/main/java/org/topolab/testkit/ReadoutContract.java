package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Gradients;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.readout.ReadoutRequest;
import org.topolab.api.readout.Viewing;
import org.topolab.api.readout.Weight;

/**
 * What every readout promises: the same request gives the same bits, whatever the number of
 * workers; gradients are those of the values; only neurons of an image's recording matter in
 * training.
 */
public abstract class ReadoutContract extends ContributionContract {

    private static final int IMAGES = 5;
    private static final int HEIGHT = 9;
    private static final int WIDTH = 11;
    private static final int CHANNELS = 3;

    /** A fresh provider. */
    protected abstract ReadoutProvider provider();

    @Override
    protected final ReadoutProvider contribution() {
        return provider();
    }

    /** Wraps readouts, to test what stands before another; as it is unless overridden. */
    protected Readout wrap(Readout readout, Neurons neurons) {
        return readout;
    }

    /**
     * Who is predicted: two recordings of 4 and 3 neurons, two of which are in both, unless
     * overridden.
     */
    protected Neurons neurons() {
        return Neurons.of(
                        List.of(
                                new Neurons.Recording("first", 0, 4),
                                new Neurons.Recording("second", 4, 3)))
                .matching(new int[] {7, Neurons.UNMATCHED, 2, Neurons.UNMATCHED, 2, 7, 9})
                .at(
                        new float[] {
                            0, 0, 200, 100, 30, 210, 250, -20, 190, 40, 300, 205, 5, 10, 150, 90,
                            140, 300, 330, 45, 220
                        });
    }

    private ReadoutRequest request(int height, int width, int channels, Neurons neurons) {
        List<Float> start = Collections.nCopies(neurons.size(), 0.25f);
        return new ReadoutRequest(options(), height, width, channels, neurons, start, 12);
    }

    private Readout readout() {
        Neurons neurons = neurons();
        return wrap(provider().create(request(HEIGHT, WIDTH, CHANNELS, neurons)), neurons);
    }

    private ReadoutRun run() {
        Features features = ReadoutRun.features(IMAGES, HEIGHT, WIDTH, CHANNELS);
        return new ReadoutRun(readout(), neurons(), features, 0.3);
    }

    private ReadoutRun training(Viewing.Workers workers) {
        return run().viewed(
                        ReadoutRun.training(
                                Optional.of(ReadoutRun.trials(neurons(), IMAGES)), workers));
    }

    private static Viewing.Workers one() {
        return Viewing.plain().workers();
    }

    private static Viewing.Workers several() {
        return (tasks, task) ->
                IntStream.range(0, tasks).parallel().forEach(i -> task.accept(tasks - 1 - i));
    }

    @Test
    void weights_areNamedOnceAndTheSameForTheSameRequest() {
        List<Weight> weights = readout().weights();
        List<Weight> again = readout().weights();
        assertThat(weights.stream().map(Weight::name)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(again.stream().map(Weight::name).toList())
                .isEqualTo(weights.stream().map(Weight::name).toList());
        for (int i = 0; i < weights.size(); i++) {
            assertThat(again.get(i).start()).isEqualTo(weights.get(i).start());
            assertThat(again.get(i).shape()).isEqualTo(weights.get(i).shape());
        }
    }

    @Test
    void valuesAtTheStart_areTheRequestedOnesWithoutFeatures() {
        float[] none = new float[IMAGES * HEIGHT * WIDTH * CHANNELS];
        Features features = new Features(IMAGES, HEIGHT, WIDTH, CHANNELS, none);
        assertThat(new ReadoutRun(readout(), neurons(), features, 0).values()).containsOnly(0.25f);
    }

    @Test
    void forward_givesTheSameBitsAgain() {
        ReadoutRun run = training(one());
        float[] first = run.values();
        assertThat(run.values()).isEqualTo(first);
        assertThat(training(one()).values()).isEqualTo(first);
    }

    @Test
    void forward_isTheSameAfterBatchesOfOtherSizes() {
        ReadoutRun run = run();
        float[] expected = run.values();
        for (int images : new int[] {1, 2 * IMAGES}) {
            Features other = ReadoutRun.features(images, HEIGHT, WIDTH, CHANNELS);
            run.readout()
                    .forward(
                            other,
                            run.weights(),
                            Viewing.plain(),
                            new float[images * neurons().size()]);
        }
        assertThat(run.values()).isEqualTo(expected);
    }

    @Test
    void workers_doNotMatter() {
        ReadoutRun alone = training(one());
        ReadoutRun shared = training(several());
        assertThat(shared.values()).isEqualTo(alone.values());
        Gradients expected = alone.gradients();
        Gradients found = shared.gradients();
        expected.weights()
                .forEach(
                        (name, slopes) ->
                                assertThat(found.weights().get(name)).as(name).isEqualTo(slopes));
        assertThat(found.features()).isPresent();
        assertThat(found.features().get()).isEqualTo(expected.features().orElseThrow());
    }

    @Test
    void gradients_areThoseOfCentralDifferences() {
        compare(run());
    }

    @Test
    void gradientsInTraining_areThoseOfCentralDifferences() {
        compare(training(one()));
    }

    @Test
    void gradientsOfShifts_areThoseOfCentralDifferences() {
        ReadoutRun run = run();
        if (run.readout().follows()) {
            float[] shifts = new float[2 * IMAGES];
            for (int i = 0; i < shifts.length; i++) {
                shifts[i] = (float) (0.2 * Math.sin(1.3 * i + 0.2));
            }
            run.viewed(Viewing.plain().shifted(shifts));
            compare(run);
            float[] slopes = run.slopes();
            float[] found = run.gradients().shifts().orElseThrow();
            Slopes.check("shifts", shifts, found, () -> run.loss(slopes));
        }
    }

    private static void compare(ReadoutRun run) {
        float[] slopes = run.slopes();
        Gradients gradients = run.gradients();
        gradients
                .weights()
                .forEach(
                        (name, found) ->
                                Slopes.check(
                                        name,
                                        run.weights().get(name),
                                        found,
                                        () -> run.loss(slopes)));
        Slopes.check(
                "features",
                run.features().values(),
                gradients.features().orElseThrow(),
                () -> run.loss(slopes));
    }

    @Test
    void gradients_areAddedAndFeaturesMayBeFrozen() {
        ReadoutRun run = training(one());
        Map<String, float[]> once = run.gradients().weights();
        float[] slopes = run.slopes();
        Map<String, float[]> twice = run.zeros();
        twice.values().forEach(values -> Arrays.fill(values, 1));
        run.readout()
                .backward(
                        run.features(),
                        run.weights(),
                        run.viewing(),
                        slopes,
                        new Gradients(twice, Optional.empty(), Optional.empty()));
        once.forEach(
                (name, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        assertThat(twice.get(name)[i])
                                .as("%s[%d]", name, i)
                                .isCloseTo(1 + values[i], within(1e-4f));
                    }
                });
    }

    @Test
    void neuronsOfOtherRecordings_haveNoPartInTraining() {
        ReadoutRun run = training(one());
        float[] values = new float[IMAGES * neurons().size()];
        Arrays.fill(values, Float.NaN);
        run.readout().forward(run.features(), run.weights(), run.viewing(), values);
        float[] expected = run.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(expected[i])) {
                assertThat(values[i]).isEqualTo(expected[i]).isFinite();
            }
        }
        Gradients gradients = run.gradients();
        gradients
                .weights()
                .forEach((name, slopes) -> assertThat(slopes).as(name).doesNotContain(Float.NaN));
    }

    @Test
    void penalty_hasItsGradient() {
        ReadoutRun run = run();
        assertThat(run.readout().penalty(run.weights())).isNotNegative().isFinite();
        Map<String, float[]> found = run.zeros();
        run.readout().penalise(run.weights(), 2, found);
        found.forEach(
                (name, slopes) ->
                        Slopes.check(
                                name + " of the penalty",
                                run.weights().get(name),
                                slopes,
                                () -> 2 * run.readout().penalty(run.weights())));
    }

    @Test
    void constrain_changesNothingTheSecondTime() {
        ReadoutRun run = run();
        run.weights().values().forEach(values -> Arrays.fill(values, -3));
        run.readout().constrain(run.weights());
        assertThat(run.readout().constrain(run.weights())).isFalse();
        assertThat(
                        readout()
                                .constrain(
                                        new ReadoutRun(readout(), neurons(), run.features(), 0)
                                                .weights()))
                .as("whether the start had to be put back")
                .isFalse();
    }

    @Test
    void fields_lieOnTheMap() {
        ReadoutRun run = run();
        run.readout()
                .fields(run.weights())
                .ifPresent(
                        fields -> {
                            assertThat(fields).hasSize(4 * neurons().size());
                            for (int i = 0; i < fields.length; i++) {
                                float least = i % 4 < 2 ? -1 : 0;
                                float most = i % 4 < 2 ? 1 : Float.MAX_VALUE;
                                assertThat(fields[i]).isBetween(least, most);
                            }
                        });
    }

    @Test
    void smallestMaps_workOrAreRefusedInWords() {
        Neurons neurons = Neurons.unknown(1);
        Features features = ReadoutRun.features(1, 1, 1, 1);
        assertThatCode(
                        () -> {
                            Readout small = provider().create(request(1, 1, 1, neurons));
                            float[] values = new ReadoutRun(small, neurons, features, 0.3).values();
                            assertThat(values[0]).isFinite();
                        })
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown ->
                                assertThat(thrown)
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .message()
                                        .isNotBlank());
    }
}
