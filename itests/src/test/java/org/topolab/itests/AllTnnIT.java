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

/** Untied sheets train inside the framework, are shown gratings, and are weighed. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class AllTnnIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "alltnn", "plugins").toAbsolutePath();

    private static final String RECIPE =
            """
            name: alltnn
            data: {provider: fashion-mnist-excerpt, train-images: 400, test-images: 200}
            model:
              family: all-tnn
              preset: own
              filters: [16, 9]
              kernels: [5, 3]
              strides: [2, 1]
              pool: [1, 0]
              alpha: 10
              start: published
            train: {epochs: 1, batch: 20, threads: 1, optimizer: {name: adam, rate: 0.003}}
            measure:
              start: true
              metrics:
                - orientation: {shuffles: 3}
                - smoothness
                - energy
                - category
                - position-accuracy: {grid: 3}
            figures: [sheet, curve]
            """;

    @Inject private Catalog catalog;
    @Inject private Recipes recipes;
    @Inject private Runs runs;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void untiedSheets_areTrainedShownGratingsAndWeighed() throws Exception {
        Offered offered = new Offered(catalog);
        offered.await(Kind.MODELS, "all-tnn");
        offered.await(Kind.DATA, "fashion-mnist-excerpt");
        offered.await(Kind.METRICS, "orientation", "smoothness", "energy", "category");
        offered.await(Kind.METRICS, "position-accuracy");
        offered.await(Kind.VIEWS, "sheet", "curve");
        Path file = Files.writeString(FOLDER.resolveSibling("alltnn.yaml"), RECIPE);
        Path folder = FOLDER.resolveSibling("run");

        Outcome outcome = runs.run(recipes.read(file, List.of()), folder, true, new QuietMonitor());

        assertThat(outcome.finished()).isTrue();
        RunFiles run = new RunFiles(folder);
        assertThat(run.sheets("orientation")).contains("sheet-1", "sheet-2");
        assertThat(run.value("test", "sheet-1", "orientation.dead")).isBetween(0.0, 1.0);
        // 0.5 before training
        assertThat(run.value("test", "sheet-1", "smoothness.dissimilarity")).isBetween(0.0, 0.35);
        assertThat(run.value("test", "network", "smoothness.smoothness-index")).isGreaterThan(1.4);
        assertThat(run.value("test", "network", "energy.total")).isPositive();
        assertThat(run.value("test", "output", "position-accuracy.accuracy")).isBetween(0.0, 1.0);
        assertThat(run.names("figures"))
                .contains(
                        "sheet-orientation-sheet-1-preferred-orientation.png",
                        "sheet-energy-network-stack.png",
                        "curve-orientation-sheet-1-entropy-eccentricity.png");
    }
}
