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

/** A retina and a cortex train inside the framework and are probed with made-up images. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RetinaVvsIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "retina", "plugins").toAbsolutePath();

    private static final String RECIPE =
            """
            name: retina
            data: {provider: fashion-mnist-excerpt, train-images: 400, test-images: 400}
            model:
              {family: retina-vvs, bottleneck: 2, hidden: 4, width: 4, kernel: 3, dense: 16, depth: 1}
            train: {epochs: 1, batch: 50, threads: 1, optimizer: {name: adam, rate: 0.003}}
            measure:
              start: false
              metrics:
                - receptive-field: {on: [retina-2, vvs-1]}
                - orientedness: {on: [retina-2], noise: 19}
                - centre-surround: {on: [retina-2]}
                - spatial-opponency: {on: [retina-2]}
                - linearity: {on: [retina-2], images: 200, bootstrap: 10}
                - linear-separability: {on: [dense-1], images: 20, shuffles: 2, bootstrap: 10}
            figures: [filters, curve]
            """;

    @Inject private Catalog catalog;
    @Inject private Recipes recipes;
    @Inject private Runs runs;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void tinyNetwork_isProbedOnTheSheetsNamedAndItsFieldsAreDrawn() throws Exception {
        Offered offered = new Offered(catalog);
        offered.await(Kind.MODELS, "retina-vvs");
        offered.await(Kind.DATA, "fashion-mnist-excerpt");
        offered.await(Kind.METRICS, "receptive-field", "orientedness", "centre-surround");
        offered.await(Kind.METRICS, "spatial-opponency", "linearity", "linear-separability");
        offered.await(Kind.VIEWS, "filters", "curve");
        Path file = Files.writeString(FOLDER.resolveSibling("retina.yaml"), RECIPE);
        Path folder = FOLDER.resolveSibling("run");

        Outcome outcome = runs.run(recipes.read(file, List.of()), folder, true, new QuietMonitor());

        assertThat(outcome.finished()).isTrue();
        RunFiles run = new RunFiles(folder);
        assertThat(run.sheets("receptive-field")).containsExactly("retina-2", "vvs-1");
        for (String metric :
                List.of("orientedness", "centre-surround", "spatial-opponency", "linearity")) {
            assertThat(run.sheets(metric)).as(metric).containsExactly("retina-2");
        }
        assertThat(run.sheets("linear-separability")).containsExactly("dense-1");
        assertThat(run.value("test", "retina-2", "receptive-field.support")).isBetween(1.0, 5.0);
        assertThat(run.value("test", "vvs-1", "receptive-field.support")).isBetween(1.0, 7.0);
        assertThat(run.value("test", "retina-2", "orientedness.fourier")).isBetween(0.0, 1.0);
        assertThat(run.value("test", "retina-2", "centre-surround.rotational")).isBetween(0.0, 1.0);
        assertThat(run.value("test", "retina-2", "spatial-opponency.opponent")).isBetween(0.0, 1.0);
        // two convolutions of 3 x 3 are near to linear; garments are told apart easily
        assertThat(run.value("test", "retina-2", "linearity.r2")).isBetween(0.5, 1.0);
        assertThat(run.value("test", "dense-1", "linear-separability.index")).isBetween(0.5, 1.0);
        assertThat(run.names("figures"))
                .contains(
                        "filters-receptive-field-retina-2-receptive-fields.png",
                        "filters-receptive-field-vvs-1-receptive-fields.svg",
                        "curve-orientedness-retina-2-tuning.png",
                        "curve-centre-surround-retina-2-ring-profile.png");
    }
}
