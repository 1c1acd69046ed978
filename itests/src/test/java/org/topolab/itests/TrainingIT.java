package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Row;
import org.topolab.core.run.Runs;

/** Networks train inside the framework, our own and a plug-in's with a SameDiff layer. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TrainingIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "training", "plugins").toAbsolutePath();

    private static final String IMPORTS =
            Stream.of("api.data", "api.info", "api.model", "api.option", "api.stat", "nn")
                            .map(name -> "org.topolab." + name + ",")
                            .reduce("", String::concat)
                    + "org.deeplearning4j.nn.conf,org.deeplearning4j.nn.conf.inputs,"
                    + "org.deeplearning4j.nn.conf.layers,org.deeplearning4j.nn.conf.layers.samediff,"
                    + "org.deeplearning4j.nn.conf.preprocessor,org.deeplearning4j.nn.conf.graph,"
                    + "org.deeplearning4j.nn.api,org.deeplearning4j.nn.weights,"
                    + "org.nd4j.autodiff.samediff,org.nd4j.autodiff.samediff.ops,"
                    + "org.nd4j.linalg.activations,org.nd4j.linalg.api.ndarray,"
                    + "org.nd4j.linalg.lossfunctions,org.nd4j.linalg.api.buffer";

    @Inject private Catalog catalog;
    @Inject private Recipes recipes;
    @Inject private Runs runs;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Before
    public void familiesAreThere() throws Exception {
        Waiting.until(
                "family 'reset'",
                () -> catalog.entries(Kind.MODELS).stream().anyMatch(e -> e.id().equals("reset")));
        Waiting.until("views", () -> catalog.entries(Kind.VIEWS).size() >= 2);
        Waiting.until("metrics", () -> catalog.entries(Kind.METRICS).size() >= 2);
        Waiting.until("data", () -> catalog.entries(Kind.DATA).size() >= 3);
    }

    @Test
    public void tinyResetNetwork_trainsTheSameTwice() throws Exception {
        QuietMonitor first = run("first", "train.epochs=1", "data.train-images=640");
        QuietMonitor second = run("second", "train.epochs=1", "data.train-images=640");

        assertThat(values(first)).isNotEmpty().isEqualTo(values(second));
        assertThat(Files.readAllBytes(weights("first")))
                .isEqualTo(Files.readAllBytes(weights("second")));
    }

    @Test
    public void interruptedRun_endsWithTheBitsOfAnUninterruptedOne() throws Exception {
        QuietMonitor whole = run("whole", "train.epochs=2", "data.train-images=640");
        QuietMonitor broken = new QuietMonitor();
        broken.cancel.set(false);
        Recipe recipe = recipe("train.epochs=2", "data.train-images=640");
        Outcome stopped = runs.run(recipe, folder("broken"), true, new StopsInEpoch(2));
        assertThat(stopped.finished()).isFalse();

        Outcome resumed = runs.resume(folder("broken"), broken);

        assertThat(resumed.finished()).isTrue();
        assertThat(Files.readAllBytes(weights("broken")))
                .isEqualTo(Files.readAllBytes(weights("whole")));
        assertThat(lastRows(folder("broken"))).isEqualTo(lastRows(folder("whole")));
        assertThat(whole.rows).isNotEmpty();
    }

    @Test
    public void ownSameDiffLayer_trainsIsSavedAndMeasuredAgain() throws Exception {
        String source =
                Files.readString(
                        Distribution.root().resolve("itests/src/test/plugins/SameDiffFamily.java"));
        new PluginSource(
                        "org.example.samediff",
                        "1.0.0",
                        "SameDiffFamily",
                        "org.topolab.api.model.ModelFamily",
                        IMPORTS,
                        source)
                .packInto(FOLDER, "samediff.jar");
        Waiting.until(
                "family 'own-samediff'",
                () ->
                        catalog.entries(Kind.MODELS).stream()
                                .anyMatch(e -> e.id().equals("own-samediff")));
        Recipe recipe =
                recipes.read(
                        Path.of(minimal("own-samediff")),
                        List.of("train.epochs=3", "data.train-images=1000"));
        QuietMonitor monitor = new QuietMonitor();
        runs.run(recipe, folder("samediff"), true, monitor);

        List<Double> accuracy =
                monitor.rows.stream()
                        .filter(row -> row.metric().equals("accuracy"))
                        .filter(row -> row.split().equals("test"))
                        .map(Row::value)
                        .toList();
        assertThat(accuracy.get(accuracy.size() - 1)).isGreaterThan(0.5);
        QuietMonitor again = new QuietMonitor();
        runs.measure(folder("samediff"), List.of("clustering"), again);
        assertThat(again.rows)
                .filteredOn(row -> row.metric().equals("clustering.size"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(valuesOf(monitor, row)).contains(row.value()));
    }

    private static List<Double> valuesOf(QuietMonitor monitor, Row like) {
        return monitor.rows.stream()
                .filter(row -> row.metric().equals(like.metric()))
                .map(Row::value)
                .toList();
    }

    private String minimal(String family) throws IOException {
        Path file = Files.createDirectories(folder("recipes")).resolve(family + ".yaml");
        Files.writeString(
                file,
                """
                name: minimal
                data: {provider: fashion-mnist-excerpt}
                model: {family: %s}
                train: {epochs: 1, batch: 32}
                measure: {metrics: [clustering: {shuffles: 20}]}
                """
                        .formatted(family));
        return file.toString();
    }

    private QuietMonitor run(String name, String... overrides) throws Exception {
        QuietMonitor monitor = new QuietMonitor();
        runs.run(recipe(overrides), folder(name), true, monitor);
        return monitor;
    }

    private Recipe recipe(String... overrides) throws Exception {
        return recipes.read(
                Distribution.home().resolve("examples/quickstart.yaml"),
                Stream.concat(
                                Arrays.stream(overrides),
                                Stream.of("figures=[]", "measure.metrics=[selectivity]"))
                        .toList());
    }

    private static Path folder(String name) {
        return FOLDER.resolveSibling("runs").resolve(name);
    }

    private static Path weights(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder(name).resolve("weights"))) {
            return files.max(Path::compareTo).orElseThrow();
        }
    }

    private static List<String> lastRows(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("metrics.csv")).stream()
                .map(line -> line.substring(line.indexOf(',')))
                .filter(line -> line.contains(",2,test,"))
                .toList();
    }

    private static List<Double> values(QuietMonitor monitor) {
        return monitor.rows.stream().map(Row::value).toList();
    }
}
