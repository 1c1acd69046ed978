package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.core.internal.fake.Watcher;
import org.topolab.core.internal.fake.World;
import org.topolab.core.run.Row;

/** Runs of made-up plug-ins side by side. */
class FolderComparisonsTest {

    @TempDir Path folder;
    private World world;
    private FolderComparisons comparisons;

    @BeforeEach
    void world() {
        world = new World(folder);
        comparisons = new FolderComparisons(world.recipes, world.lease, world.writers);
    }

    private Path run(String name, String... overrides) throws Exception {
        Path out = folder.resolve(name);
        world.runs.run(world.read(World.RECIPE, overrides), out, false, new Watcher());
        return out;
    }

    private static Line line(Comparison comparison, String metric) {
        return comparison.lines().stream()
                .filter(line -> line.split().equals("test") && line.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Path run, String metric) throws IOException {
        return org.topolab.core.internal.run.KeptRun.read(run).rows().stream()
                .filter(row -> row.metric().equals(metric) && row.split().equals("test"))
                .reduce((first, second) -> second)
                .map(Row::value)
                .orElseThrow();
    }

    @Test
    void runsThatDifferInTheirSeedAlone_areOneGroupWithMeanAndInterval() throws Exception {
        Path first = run("a", "seed=2", "name=a", "train.threads=2");
        Path second = run("b", "seed=1");
        Path other = run("c", "model.n=4", "seed=2");
        Comparison comparison = comparisons.compare(List.of(first, second, other));
        assertThat(comparison.entries()).containsExactly("model.n");
        assertThat(comparison.groups()).extracting(Group::label).containsExactly("n 2", "n 4");
        assertThat(comparison.groups().get(0).members())
                .containsExactly(new Group.Member(second, 1), new Group.Member(first, 2));
        assertThat(comparison.notes()).isEmpty();

        double a = value(first, "means.index");
        double b = value(second, "means.index");
        Line index = line(comparison, "means.index");
        assertThat(index.main()).isTrue();
        assertThat(index.sheet()).isEqualTo("grid");
        Cell cell = index.cells().get(0).get();
        assertThat(cell.epoch()).isEqualTo(3);
        assertThat(cell.runs()).isEqualTo(2);
        assertThat(cell.value()).isCloseTo((a + b) / 2, within(1e-12));
        // two values: standard error half their difference, t 12.7062
        assertThat(cell.interval().get().high() - cell.value())
                .isCloseTo(12.7062047 * Math.abs(a - b) / 2, within(1e-6));
        assertThat(cell.chance()).hasValue(0.25);
        assertThat(cell.z().getAsDouble())
                .isCloseTo(((a + b) / 2 - 0.25) / (0.125 / Math.sqrt(2)), within(1e-9));
        assertThat(index.cells().get(1).get().interval()).isEmpty();
        assertThat(line(comparison, "means.indices").main()).as("has no chance").isFalse();
        assertThat(line(comparison, "accuracy").main()).isTrue();
    }

    @Test
    void runsOfDifferentLength_areComparedAtTheLastCommonEpoch() throws Exception {
        Path longer = run("a");
        Path shorter = run("b", "train.epochs=2");
        Comparison comparison = comparisons.compare(List.of(longer, shorter));
        assertThat(comparison.groups())
                .extracting(Group::label)
                .containsExactly("epochs 3", "epochs 2");
        assertThat(line(comparison, "accuracy").cells())
                .extracting(cell -> cell.get().epoch())
                .containsExactly(2, 2);
        Path end = run("c", "train.epochs=4", "measure.every=end", "measure.start=false");
        Comparison apart = comparisons.compare(List.of(longer, end));
        assertThat(line(apart, "accuracy").cells())
                .extracting(cell -> cell.get().epoch())
                .containsExactly(3, 4);
        assertThat(apart.notes())
                .containsExactly(
                        "the runs have no measured epoch in common; each is shown at its last");
    }

    @Test
    void runsWithoutMeasurementsOrRecipe_areBorne() throws Exception {
        Path full = run("a");
        Path empty = folder.resolve("imported");
        Files.createDirectories(empty);
        Files.writeString(empty.resolve("run.json"), "{\"kind\": \"topolab-run\", \"format\": 1}");
        Comparison comparison = comparisons.compare(List.of(full, empty));
        assertThat(comparison.groups()).extracting(Group::label).contains("imported");
        assertThat(line(comparison, "accuracy").cells().get(1)).isEmpty();
        assertThat(comparison.notes()).containsExactly(empty + " has no measurements");
        assertThat(figures(List.of(empty, full), false).notes).isEmpty();
    }

    @Test
    void sameRunTwice_isLeftOut() throws Exception {
        Path one = run("a");
        Comparison comparison = comparisons.compare(List.of(one, one));
        assertThat(comparison.groups()).hasSize(1);
        assertThat(comparison.groups().get(0).label()).isEqualTo("rows-test");
        assertThat(comparison.groups().get(0).members()).hasSize(1);
        assertThat(comparison.notes())
                .containsExactly(
                        one + " has the recipe and the seed of another run and is left out");
    }

    @Test
    void folderWithoutRun_isRefused() {
        assertThatIOException()
                .isThrownBy(() -> comparisons.compare(List.of(folder)))
                .withMessageContaining("is no run");
    }

    private Watcher figures(List<Path> runs, boolean all) throws Exception {
        Watcher watcher = new Watcher();
        comparisons.figures(runs, List.of(), all, folder.resolve("figures"), watcher);
        return watcher;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve("figures").resolve(name));
    }

    @Test
    void figures_showMapsRunByRunAndCurvesGroupByGroup() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {2, 4}) {
            for (int seed : new int[] {1, 2}) {
                runs.add(run("n%d-%d".formatted(n, seed), "model.n=" + n, "seed=" + seed));
            }
        }
        assertThat(figures(runs, false).notes).isEmpty();
        assertThat(text("sheet-means-grid-sign.svg"))
                .isEqualTo(
                        "n 2, seed 1 (1): sign; n 4, seed 1 (1): sign; n 2, seed 2 (1): sign;"
                                + " n 4, seed 2 (1): sign");
        assertThat(text("curve-accuracy-test.svg"))
                .startsWith("n 2 (2): [Point[x=0.0, y=")
                .contains("; n 4 (2): [Point[x=0.0, y=", "x=3.0", "level=0.95");
        assertThat(names())
                .contains("curve-means-index-grid.png", "curve-loss-test.png")
                .doesNotContain("curve-means-indices-grid.png", "curve-loss-train.png");
        figures(runs, true);
        assertThat(names()).contains("curve-means-indices-grid.png", "curve-loss-train.png");
    }

    @Test
    void oneSeedAndDifferentLastEpochs_areSaidInTheLabels() throws Exception {
        Path longer = run("a", "measure.every=end", "measure.start=false");
        Path shorter = run("b", "train.epochs=2", "measure.every=end", "measure.start=false");
        figures(List.of(longer, shorter), false);
        assertThat(text("sheet-means-grid-sign.svg"))
                .isEqualTo("epochs 3, epoch 3 (1): sign; epochs 2, epoch 2 (1): sign");
    }
}
