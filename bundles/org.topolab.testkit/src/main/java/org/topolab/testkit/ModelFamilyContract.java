package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Engines;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.Training;
import org.topolab.api.model.TrainingState;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

/**
 * What every model family promises: the same request gives the same bits, looking changes nothing,
 * a restored model goes on exactly, bad options are refused in words.
 */
public abstract class ModelFamilyContract extends ContributionContract {

    /** A fresh family. */
    protected abstract ModelFamily family();

    @Override
    protected final ModelFamily contribution() {
        return family();
    }

    /** Means of computation; none unless overridden. */
    protected Engines engines() {
        return TinyTask.noEngines();
    }

    /** Images and targets that fit the family and are easy to learn. */
    protected TinyTask task() {
        return TinyTask.stripes(1, 16, 8);
    }

    /** How the family is trained in the tests. */
    protected Training training() {
        return new Training(TinyTask.sgd(0.05), task().images(), 40, Compute.f32(1));
    }

    /** Options the family must refuse, in its check or at the latest when it is asked to create. */
    protected abstract List<Map<String, Object>> badOptions();

    /** Optimiser steps after which the loss of the easy task must have halved. */
    protected int stepsToLearn() {
        return 40;
    }

    @Test
    void sameRequest_givesTheSameBits() {
        try (Model one = model(1);
                Model two = model(1)) {
            assertSameParameters(two.parameters(), one.parameters());
            assertThat(two.train(task().batch())).isEqualTo(one.train(task().batch()));
            assertSameParameters(two.parameters(), one.parameters());
            Recorder.assertSame(Recorder.look(two, task()), Recorder.look(one, task()));
        }
    }

    @Test
    void anotherSeed_givesOtherWeights() {
        try (Model one = model(1);
                Model two = model(2)) {
            assertThat(Recorder.look(two, task()).predictions())
                    .isNotEqualTo(Recorder.look(one, task()).predictions());
        }
    }

    @Test
    void sheets_areUniqueAndTheSameEachTime() {
        try (Model model = model(1);
                Model again = model(1)) {
            List<String> ids = model.sheets().stream().map(Sheet::id).toList();
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
            assertThat(again.sheets().stream().map(Sheet::id).toList()).isEqualTo(ids);
        }
    }

    @Test
    void activations_fitTheirSheets() {
        try (Model model = model(1)) {
            Recorder seen = Recorder.look(model, task());
            for (Sheet sheet : model.sheets()) {
                List<ActivationBatch> batches = seen.sheet(sheet.id());
                assertThat(batches.stream().mapToInt(ActivationBatch::images).sum())
                        .as("images of sheet '%s'", sheet.id())
                        .isEqualTo(task().images());
                assertThat(batches)
                        .allMatch(batch -> batch.units() == sheet.layout().units())
                        .allMatch(Recorder::isFinite);
            }
        }
    }

    @Test
    void onlyAskedSheets_areHandedOver() {
        try (Model model = model(1)) {
            String asked = model.sheets().get(0).id();
            Recorder some = Recorder.look(model, task(), List.of(asked));
            assertThat(some.sheets()).containsExactly(asked);
            Recorder.assertSame(some.sheet(asked), Recorder.look(model, task()).sheet(asked));
            assertThat(Recorder.look(model, task(), List.of()).sheets()).isEmpty();
        }
    }

    @Test
    void predictions_areWhatTargetsAskFor() {
        try (Model model = model(1)) {
            float[][] rows = Recorder.look(model, task()).predictions();
            assertThat(rows).hasNumberOfRows(task().images());
            Targets targets = task().targets();
            for (float[] row : rows) {
                assertThat(row).hasSize(targets.outputs());
                if (targets instanceof Targets.Classes) {
                    assertProbabilities(row);
                }
                if (targets instanceof Responses) {
                    assertRates(row);
                }
            }
        }
    }

    private static void assertProbabilities(float[] row) {
        double sum = 0;
        for (float value : row) {
            assertThat(value).isBetween(0f, 1f);
            sum += value;
        }
        assertThat(sum).isBetween(0.999, 1.001);
    }

    private static void assertRates(float[] row) {
        for (float value : row) {
            assertThat(value).isFinite().isNotNegative();
        }
    }

    @Test
    void infer_changesNothing() {
        try (Model looked = model(1);
                Model left = model(1)) {
            looked.train(task().batch());
            left.train(task().batch());
            Recorder first = Recorder.look(looked, task());
            Recorder.assertSame(Recorder.look(looked, task()), first);
            assertSameParameters(looked.parameters(), left.parameters());
            assertThat(looked.train(task().batch())).isEqualTo(left.train(task().batch()));
            assertSameParameters(looked.parameters(), left.parameters());
        }
    }

    @Test
    void restoredModel_goesOnExactly() {
        try (Model straight = model(1);
                Model resumed = model(1)) {
            train(straight, 3);
            TrainingState state = straight.state();
            assertThat(state.step()).isEqualTo(3);
            copy(straight.parameters(), resumed.parameters());
            resumed.restore(state);
            assertThat(resumed.state().step()).isEqualTo(3);
            train(straight, 3);
            train(resumed, 3);
            assertSameParameters(resumed.parameters(), straight.parameters());
            Recorder.assertSame(Recorder.look(resumed, task()), Recorder.look(straight, task()));
        }
    }

    @Test
    void foreignState_isRefusedInWords() {
        TrainingState foreign =
                new TrainingState(
                        1, Map.of("nobody-knows-me", new Tensor(new int[] {1}, new float[1])));
        try (Model model = model(1)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> model.restore(foreign))
                    .satisfies(Words::inWords);
        }
    }

    @Test
    void parameters_goInAndOut() {
        try (Model model = model(1)) {
            Parameters parameters = model.parameters();
            assertThat(parameters.names()).isNotEmpty().doesNotHaveDuplicates();
            for (String name : parameters.names()) {
                Tensor before = parameters.get(name);
                float[] changed = before.toArray();
                for (int i = 0; i < changed.length; i++) {
                    changed[i] += 0.25f;
                }
                parameters.set(name, new Tensor(before.shape(), changed));
                assertThat(model.parameters().get(name).toArray()).as(name).isEqualTo(changed);
                parameters.set(name, before);
            }
            try (Model fresh = model(1)) {
                assertSameParameters(model.parameters(), fresh.parameters());
            }
        }
    }

    @Test
    void strangeTensors_areRefusedInWords() {
        try (Model model = model(1)) {
            Parameters parameters = model.parameters();
            String name = parameters.names().get(0);
            Tensor odd = new Tensor(new int[] {1, 1, 1, 1, 1, 1, 1}, new float[1]);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> parameters.set(name, odd))
                    .satisfies(Words::inWords)
                    .withMessageContaining(name);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> parameters.get("nobody-knows-me"))
                    .satisfies(Words::inWords);
        }
    }

    @Test
    void estimate_countsTheTrainedParameters() {
        family().estimate(request(options(), 1))
                .ifPresent(
                        estimate -> {
                            try (Model model = model(1)) {
                                Parameters all = model.parameters();
                                long trained =
                                        all.names().stream()
                                                .filter(all::trained)
                                                .mapToLong(name -> all.get(name).size())
                                                .sum();
                                assertThat(estimate.parameters()).isEqualTo(trained);
                            }
                        });
    }

    @Test
    void easyTask_isLearnt() {
        try (Model model = model(1)) {
            double before = model.train(task().batch());
            assertThat(before).isFinite().isPositive();
            train(model, stepsToLearn());
            assertThat(model.train(task().batch())).isLessThan(before / 2);
        }
    }

    @Test
    void badOptions_areRefusedInWords() {
        for (Map<String, Object> bad : badOptions()) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as("options %s", bad)
                    .isThrownBy(() -> create(bad))
                    .satisfies(Words::inWords);
        }
    }

    @Test
    void engine_isNamed() {
        try (Model model = model(1)) {
            assertThat(model.engine()).isNotBlank();
        }
    }

    private void create(Map<String, Object> bad) {
        Options options = Options.of(family().info().options(), bad);
        List<OptionProblem> problems = family().check(options);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).message());
        }
        family().create(request(options, 1)).close();
    }

    private Model model(long seed) {
        return family().create(request(options(), seed));
    }

    private ModelRequest request(Options options, long seed) {
        Targets targets = task().targets();
        return new ModelRequest(options, task().shape(), targets, training(), seed, engines());
    }

    private void train(Model model, int steps) {
        for (int step = 0; step < steps; step++) {
            model.train(task().batch());
        }
    }

    private static void copy(Parameters from, Parameters to) {
        from.names().forEach(name -> to.set(name, from.get(name)));
    }

    private static void assertSameParameters(Parameters found, Parameters expected) {
        assertThat(found.names()).isEqualTo(expected.names());
        for (String name : expected.names()) {
            assertThat(found.get(name).shape()).as(name).isEqualTo(expected.get(name).shape());
            assertThat(found.get(name).toArray()).as(name).isEqualTo(expected.get(name).toArray());
        }
    }
}
