package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.recording.Recordings;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Runs;

/** Neurons are predicted inside the framework, with a core of their own and with one taken over. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CoreReadoutIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "corereadout", "plugins")
                    .toAbsolutePath();

    private static final String RECIPE =
            """
            name: neurons
            seed: 1
            data: {provider: synthetic-v1, preset: tiny, train-trials: 400, neurons-total: 20, seed: %d}
            model: {family: core-readout, %s, gaussian: {positions: cortex}}
            train:
              epochs: 30
              batch: 50
              threads: 1
              optimizer: {name: adam, rate: 0.01}
              stop: {patience: 4, rounds: 2}
            measure:
              every: end
              start: false
              metrics: [prediction, retinotopy]
            figures: [neurons]
            """;

    @Inject private Catalog catalog;
    @Inject private Recipes recipes;
    @Inject private Runs runs;
    @Inject private Recordings recordings;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void neurons_arePredictedAndTheCoreIsTakenOver() throws Exception {
        Offered offered = new Offered(catalog);
        offered.await(Kind.MODELS, "core-readout");
        offered.await(Kind.READOUTS, "gaussian", "factorised", "point", "full");
        offered.await(Kind.DATA, "synthetic-v1", "neural", "teacher");
        offered.await(Kind.METRICS, "prediction", "retinotopy");
        offered.await(Kind.VIEWS, "neurons");

        Path first = run("first", RECIPE.formatted(1, "filters: 8, kernels: [9, 5]"));
        RunFiles found = new RunFiles(first);
        assertThat(found.last("test", "", "correlation")).isBetween(0.15, 1.0);
        assertThat(found.last("test", "output", "prediction.ceiling-share")).isBetween(0.3, 1.1);
        assertThat(found.last("test", "output", "retinotopy.position-error")).isBetween(0.0, 4.0);
        assertThat(found.names("figures")).isNotEmpty();

        String other = "core-from: {run: '%s', sheet: core-2}".formatted(first);
        RunFiles second = new RunFiles(run("second", RECIPE.formatted(2, other)));
        // four spreads of shuffled images above 0
        assertThat(second.last("test", "", "correlation")).isBetween(0.1, 1.0);
    }

    @Test
    public void writtenRecordings_areReadWithTheSameNumbers() throws Exception {
        Offered offered = new Offered(catalog);
        offered.await(Kind.DATA, "synthetic-v1", "neural");
        Path folder = FOLDER.resolveSibling("written-" + System.nanoTime());
        DatasetProvider simulated = catalog.find(Kind.DATA, "synthetic-v1").contribution();
        Map<String, Object> size =
                Map.of("preset", "tiny", "train-trials", 12L, "neurons-total", 5L, "repeats", 3L);
        Recordings.Written written =
                recordings.write(
                        simulated,
                        Options.of(simulated.info().options(), size),
                        folder,
                        new QuietMonitor());
        assertThat(written.folders()).hasSize(1);
        DatasetProvider neural = catalog.find(Kind.DATA, "neural").contribution();
        Map<String, Object> plain =
                Map.of(
                        "folder", written.folders().get(0).toString(),
                        "normalise-images", false,
                        "normalise-responses", false);
        for (Split split : Split.values()) {
            try (Dataset one = open(simulated, size, split);
                    Dataset two = open(neural, plain, split)) {
                same(one, two);
            }
        }
    }

    private static Dataset open(DatasetProvider provider, Map<String, Object> given, Split split)
            throws IOException {
        Options options = Options.of(provider.info().options(), given);
        return provider.open(new DataRequest(options, split, List.of()), new QuietMonitor());
    }

    private static void same(Dataset one, Dataset two) throws IOException {
        Responses first = (Responses) one.targets();
        Responses second = (Responses) two.targets();
        assertThat(two.size()).isEqualTo(one.size());
        assertThat(second.neurons().centres().get()).isEqualTo(first.neurons().centres().get());
        for (int trial = 0; trial < one.size(); trial++) {
            FloatBuffer left = FloatBuffer.allocate(one.shape().values());
            FloatBuffer right = FloatBuffer.allocate(two.shape().values());
            one.read(trial, left);
            two.read(trial, right);
            assertThat(right.array()).isEqualTo(left.array());
            for (int neuron = 0; neuron < first.outputs(); neuron++) {
                assertThat(second.value(trial, neuron)).isEqualTo(first.value(trial, neuron));
                assertThat(second.rate(trial, neuron)).isEqualTo(first.rate(trial, neuron));
            }
        }
    }

    private Path run(String name, String recipe) throws Exception {
        Path file = Files.writeString(FOLDER.resolveSibling(name + ".yaml"), recipe);
        Path folder = FOLDER.resolveSibling(name);
        Outcome outcome = runs.run(recipes.read(file, List.of()), folder, true, new QuietMonitor());
        assertThat(outcome.finished()).isTrue();
        return folder;
    }
}
