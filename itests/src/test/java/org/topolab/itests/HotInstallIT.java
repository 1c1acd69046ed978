package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Runs;

/** Plug-ins come, change, fail and go while the platform runs and trains. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotInstallIT {

    private static final Path FOLDER =
            Path.of(System.getProperty("java.io.tmpdir"), "hot", "plugins").toAbsolutePath();

    /** Epochs of a run that is still training when a plug-in has been dropped. */
    private static final int LONG = 8;

    @Inject private BundleContext context;
    @Inject private Catalog catalog;
    @Inject private Plugins plugins;
    @Inject private Recipes recipes;
    @Inject private Runs runs;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.withPlugins(FOLDER);
    }

    @Test
    public void metricDroppedWhileTraining_isUsableAtOnceAndInTheNextRun() throws Exception {
        QuietMonitor monitor = new QuietMonitor();
        CompletableFuture<Outcome> training = start("dropped", LONG, "selectivity", monitor);
        Waiting.until("first epoch", () -> monitor.epoch >= 1 || training.isDone());

        Sources.metric("dropped", "1.0.0", 1).packInto(FOLDER, "dropped.jar");
        var took = Waiting.until("metric 'dropped'", () -> has("dropped"));

        assertThat(training).as("still training").isNotDone();
        System.out.println("hot install: usable after " + took.toMillis() + " ms");
        training.get(5, TimeUnit.MINUTES);
        QuietMonitor next = new QuietMonitor();
        start("dropped-next", 1, "dropped", next).get(5, TimeUnit.MINUTES);
        assertThat(next.rows)
                .filteredOn(row -> row.metric().startsWith("dropped"))
                .isNotEmpty()
                .allMatch(row -> row.value() == 1);
    }

    @Test
    public void replacedMetric_staysOldInTheRunningRunAndIsNewInTheNext() throws Exception {
        Sources.metric("changing", "1.0.0", 1).packInto(FOLDER, "changing.jar");
        Waiting.until("metric 'changing'", () -> has("changing"));
        QuietMonitor monitor = new QuietMonitor();
        CompletableFuture<Outcome> training =
                start("replaced", LONG, "changing", monitor, "measure.start=false");
        Waiting.until("first epoch", () -> monitor.epoch >= 1 || training.isDone());

        Sources.metric("changing", "1.0.0", 2).packInto(FOLDER, "changing.jar");
        Waiting.until("new bundle", () -> bundles("org.example.changing") == 2);
        assertThat(training).as("still training").isNotDone();
        training.get(5, TimeUnit.MINUTES);

        assertThat(monitor.rows)
                .filteredOn(row -> row.metric().startsWith("changing"))
                .hasSize(LONG)
                .allMatch(row -> row.value() == 1);
        QuietMonitor next = new QuietMonitor();
        start("replaced-next", 1, "changing", next).get(5, TimeUnit.MINUTES);
        assertThat(next.rows)
                .filteredOn(row -> row.metric().startsWith("changing"))
                .isNotEmpty()
                .allMatch(row -> row.value() == 2);
        Waiting.until("old bundle gone", () -> bundles("org.example.changing") == 1);
    }

    @Test
    public void removedMetric_isGone() throws Exception {
        Path jar = Sources.metric("leaving", "1.0.0", 1).packInto(FOLDER, "leaving.jar");
        Waiting.until("metric 'leaving'", () -> has("leaving"));

        Files.delete(jar);

        Waiting.until("no metric 'leaving'", () -> !has("leaving"));
        Waiting.until("bundle gone", () -> bundles("org.example.leaving") == 0);
    }

    @Test
    public void brokenPlugins_areListedWithTheirCauseAndHarmNothing() throws Exception {
        Files.writeString(FOLDER.resolve("garbage.jar"), "this is no jar");
        Sources.unresolvableMetric("lonely", "org.nowhere.missing").packInto(FOLDER, "lonely.jar");
        Sources.throwingMetric("thrower", "no luck today").packInto(FOLDER, "thrower.jar");

        Waiting.until("garbage.jar failed", () -> failed("garbage.jar"));
        Waiting.until("lonely.jar failed", () -> failed("lonely.jar"));
        Waiting.until("thrower.jar failed", () -> failed("thrower.jar"));

        assertThat(state("garbage.jar").cause()).contains("no jar file");
        assertThat(state("lonely.jar").cause()).contains("org.nowhere.missing");
        assertThat(state("thrower.jar").cause()).contains("no luck today");
        assertThat(List.of("garbage.jar", "lonely.jar", "thrower.jar"))
                .allSatisfy(file -> assertThat(state(file).cause()).doesNotContain("\n"));
        assertThat(has("clustering")).isTrue();
    }

    @Test
    public void secondBundleWithTheSameId_isRejectedWithTheReason() throws Exception {
        Sources.metric("contested", "1.0.0", 1).packInto(FOLDER, "contested-a.jar");
        Waiting.until("metric 'contested'", () -> has("contested"));
        PluginSource other = Sources.metric("contested", "1.0.0", 2);
        new PluginSource(
                        "org.example.contested.other",
                        other.version(),
                        other.type(),
                        other.service(),
                        other.imports(),
                        other.source()
                                .replace(
                                        "package org.example.contested;",
                                        "package org.example.contested.other;"))
                .packInto(FOLDER, "contested-b.jar");

        Waiting.until("rejection", () -> !catalog.rejected(Kind.METRICS).isEmpty());

        assertThat(catalog.find(Kind.METRICS, "contested").bundle())
                .isEqualTo("org.example.contested");
        assertThat(catalog.rejected(Kind.METRICS).get(0).reason()).contains("contested");
    }

    private CompletableFuture<Outcome> start(
            String name, int epochs, String metric, QuietMonitor monitor, String... more)
            throws IOException, RecipeException {
        Path folder = FOLDER.resolveSibling("runs").resolve(name);
        List<String> overrides =
                Stream.concat(
                                Stream.of(
                                        "train.epochs=" + epochs,
                                        "data.train-images=1000",
                                        "measure.metrics=[" + metric + "]",
                                        "figures=[]"),
                                Arrays.stream(more))
                        .toList();
        Recipe recipe =
                recipes.read(Distribution.home().resolve("examples/quickstart.yaml"), overrides);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return runs.run(recipe, folder, true, monitor);
                    } catch (IOException | RecipeException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private boolean has(String metric) {
        return catalog.entries(Kind.METRICS).stream().anyMatch(entry -> entry.id().equals(metric));
    }

    private long bundles(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .count();
    }

    private boolean failed(String file) {
        return plugins.list().stream().anyMatch(p -> p.file().equals(file) && p.failed());
    }

    private PluginState state(String file) {
        return plugins.list().stream().filter(p -> p.file().equals(file)).findFirst().orElseThrow();
    }
}
