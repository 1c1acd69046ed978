package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Recipes;
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
            model: {family: core-readout, %s}
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
        assertThat(found.value("test", "", "correlation")).isBetween(0.15, 1.0);
        assertThat(found.value("test", "output", "prediction.ceiling-share")).isBetween(0.3, 1.1);
        assertThat(found.value("test", "output", "retinotopy.position-error")).isBetween(0.0, 4.0);
        assertThat(found.names("figures")).isNotEmpty();

        String other = "core-from: {run: '%s', sheet: core-2}".formatted(first);
        RunFiles second = new RunFiles(run("second", RECIPE.formatted(2, other)));
        assertThat(second.value("test", "", "correlation")).isBetween(0.15, 1.0);
    }

    private Path run(String name, String recipe) throws Exception {
        Path file = Files.writeString(FOLDER.resolveSibling(name + ".yaml"), recipe);
        Path folder = FOLDER.resolveSibling(name);
        Outcome outcome = runs.run(recipes.read(file, List.of()), folder, true, new QuietMonitor());
        assertThat(outcome.finished()).isTrue();
        return folder;
    }
}
