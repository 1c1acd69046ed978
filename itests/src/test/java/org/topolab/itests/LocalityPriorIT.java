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

/** A layer with a locality prior trains inside the framework, is measured and loses connections. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LocalityPriorIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "locality", "plugins").toAbsolutePath();

    private static final String RECIPE =
            """
            name: locality
            data: {provider: fashion-mnist-excerpt, train-images: 400, test-images: 200}
            model: {family: locality-prior, network: lenet, prior: local}
            train: {epochs: 1, batch: 50, threads: 1, optimizer: {name: adam, rate: 0.003}}
            measure:
              start: false
              metrics:
                - locality: {on: [fc1, fc15], items: 50, shuffles: 20}
                - wiring: {shuffles: 20}
              kept: [0.5]
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
    public void lenet_isMeasuredOnItsSheetsWholeAndWithHalfOfItsConnections() throws Exception {
        Offered offered = new Offered(catalog);
        offered.await(Kind.MODELS, "locality-prior");
        offered.await(Kind.DATA, "fashion-mnist-excerpt");
        offered.await(Kind.METRICS, "locality", "wiring");
        offered.await(Kind.VIEWS, "sheet", "curve");
        Path file = Files.writeString(FOLDER.resolveSibling("locality.yaml"), RECIPE);
        Path folder = FOLDER.resolveSibling("run");

        Outcome outcome = runs.run(recipes.read(file, List.of()), folder, true, new QuietMonitor());

        assertThat(outcome.finished()).isTrue();
        RunFiles run = new RunFiles(folder);
        assertThat(run.sheets("locality")).containsExactly("fc1", "fc15");
        assertThat(run.sheets("wiring")).containsExactly("fc15");
        assertThat(run.value("test", "fc15", "locality.class-spread")).isBetween(0.0, 2.0);
        // the mean distance on 7 x 7 is 3.7 pitches; weights begin shorter than that
        assertThat(run.value("test", "fc15", "wiring.wire-length")).isBetween(1.0, 3.7);
        assertThat(run.value("kept-0.5", "fc15", "accuracy")).isBetween(0.0, 1.0);
        assertThat(run.value("kept-0.5", "fc15", "loss")).isBetween(0.0, 10.0);
        assertThat(run.names("maps")).contains("locality-class-average-fc15-epoch-0001.npy");
        assertThat(run.names("figures"))
                .contains(
                        "sheet-locality-fc15-class-average.png",
                        "curve-pruning-fc15-accuracy.png",
                        "curve-wiring-fc15-weight-against-distance.png");
    }
}
