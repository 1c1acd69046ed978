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
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.stat.FalseDiscovery;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Courses;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.core.compare.Replicates;
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
        assertThat(text("curve-means-grid-profile.svg"))
                .as("of metrics")
                .startsWith("n 2 (2): [Point[x=1.0, y=")
                .contains("level=0.95", "; n 4 (2): [Point[x=1.0")
                .doesNotContain("seed");
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

    @Test
    void numbersInWhichRecipesDiffer_areDrawnAgainst() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {1, 2, 4}) {
            for (String rate : List.of("0.1", "0.2")) {
                runs.add(
                        run(
                                "n%d-%s".formatted(n, rate),
                                "model.n=" + n,
                                "train.optimizer.rate=" + rate));
            }
        }
        figures(runs, false);
        assertThat(text("curve-trend-accuracy.svg"))
                .startsWith("rate 0.1 (1): [Point[x=1.0, y=")
                .contains("Point[x=4.0", "; rate 0.2 (1): [Point[x=1.0");
        assertThat(names()).contains("curve-trend-means-index-grid.png");
        Path out = folder.resolve("figures");
        comparisons.figures(runs, List.of("table"), false, out, new Watcher());
        assertThat(text("table-trend-network-trend-accuracy.svg"))
                .startsWith(" (1): [n 1, n 2, n 4] [rate 0.1, rate 0.2]");
        assertThat(names()).contains("table-trend-means-grid-trend-means-index-grid.png");
    }

    /** A run whose recipe says by which seed images were drawn. */
    private Path drawn(String name, int imagesSeed, String... overrides) throws Exception {
        Path out = run(name, overrides);
        Path record = out.resolve("run.json");
        String provider = "\"provider\": \"rows\"";
        String text = Files.readString(record);
        assertThat(text).contains(provider);
        Files.writeString(
                record,
                text.replace(provider, provider + ", \"images-seed\": %d".formatted(imagesSeed)));
        return out;
    }

    @Test
    void curves_haveBandsOverSeedsOfWhatWasDrawnToo() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (int n : new int[] {1, 2}) {
            for (int seed = 1; seed <= 2; seed++) {
                for (int draw = 1; draw <= 3; draw++) {
                    String name = "n%d-%d-%d".formatted(n, seed, draw);
                    runs.add(drawn(name, draw, "model.n=" + n, "seed=" + (10 * draw + seed)));
                }
            }
        }
        assertThat(comparisons.compare(runs).entries())
                .containsExactlyInAnyOrder("model.n", "data.images-seed");
        figures(runs, false);
        double[] means = new double[3]; // of both seeds of each draw, n = 1
        for (int draw = 0; draw < 3; draw++) {
            means[draw] = (index(runs.get(draw)) + index(runs.get(draw + 3))) / 2;
        }
        Sample over = Sample.of(means);
        assertThat(text("curve-trend-means-index-grid.svg"))
                .startsWith("all runs (6): [Point[x=1.0, y=" + over.mean())
                .contains("x=2.0", "low=" + over.low())
                .doesNotContain("images-seed");
    }

    @Test
    void conditionsWithDraws_areOneEach() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (String rate : List.of("0.1", "high")) {
            for (int draw = 1; draw <= 2; draw++) {
                String number = rate.equals("high") ? "0.3" : rate;
                Path run = drawn(rate + "-" + draw, draw, "train.optimizer.rate=" + number);
                Path record = run.resolve("run.json");
                String text = Files.readString(record);
                Files.writeString(record, text.replace("\"rate\": 0.3", "\"rate\": \"high\""));
                runs.add(run);
            }
        }
        figures(runs, false);
        assertThat(text("curve-trend-means-index-grid.svg"))
                .contains("rate 0.1 (2): [Point[x=1.0", "; rate high (2): [Point[x=2.0");
    }

    @Test
    void courses_areMeansOfGroupsByEpoch() throws Exception {
        Path first = run("a", "seed=2");
        Path second = run("b", "seed=1");
        Path other = run("c", "model.n=4", "seed=2");
        Courses courses = comparisons.courses(List.of(first, second, other));
        assertThat(courses.groups()).extracting(Group::label).containsExactly("n 2", "n 4");
        Courses.Line line =
                courses.lines().stream()
                        .filter(l -> l.metric().equals("means.index") && l.split().equals("test"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.main()).isTrue();
        assertThat(line.sheet()).isEqualTo("grid");
        List<Point> curve = line.curves().get(0);
        assertThat(curve).extracting(Point::x).contains(0.0, 3.0).isSorted();
        Point last = curve.get(curve.size() - 1);
        double mean = (value(first, "means.index") + value(second, "means.index")) / 2;
        assertThat(last.y()).isCloseTo(mean, within(1e-12));
        assertThat(last.interval()).isPresent();
        assertThat(last.chance().get().mean()).isEqualTo(0.25);
        assertThat(line.curves().get(1)).allMatch(point -> point.interval().isEmpty());
    }

    @Test
    void groups_areTestedOverNetworksAndOverItems() throws Exception {
        List<Path> runs = new ArrayList<>();
        for (String rate : List.of("0.1", "0.2")) {
            for (int seed = 1; seed <= 3; seed++) {
                runs.add(run(rate + "-" + seed, "train.optimizer.rate=" + rate, "seed=" + seed));
            }
        }
        List<Contrast> networks = comparisons.contrasts(runs, Replicates.NETWORKS);
        assertThat(networks)
                .allSatisfy(
                        contrast -> {
                            assertThat(contrast.first()).isEqualTo("rate 0.1");
                            assertThat(contrast.other()).isEqualTo("rate 0.2");
                            assertThat(contrast.test().n()).isEqualTo(6);
                            assertThat(contrast.test().difference())
                                    .isCloseTo(
                                            contrast.otherMean() - contrast.firstMean(),
                                            within(1e-12));
                        });
        Contrast index =
                networks.stream()
                        .filter(contrast -> contrast.metric().equals("means.index"))
                        .findFirst()
                        .orElseThrow();
        double[] first = runs.subList(0, 3).stream().mapToDouble(this::index).toArray();
        double[] other = runs.subList(3, 6).stream().mapToDouble(this::index).toArray();
        assertThat(index.test()).isEqualTo(TTest.welch(Sample.of(other), Sample.of(first)));
        double[] q = FalseDiscovery.q(networks.stream().mapToDouble(c -> c.test().p()).toArray());
        assertThat(networks.stream().mapToDouble(Contrast::q).toArray()).containsExactly(q);
        List<Contrast> items = comparisons.contrasts(runs, Replicates.ITEMS);
        assertThat(items)
                .anySatisfy(
                        contrast -> {
                            assertThat(contrast.metric()).isEqualTo("means.items.mean");
                            assertThat(contrast.sheet()).isEqualTo("grid");
                            assertThat(contrast.test().freedom())
                                    .isEqualTo(contrast.test().n() - 1.0);
                        });
        assertThat(comparisons.contrasts(runs.subList(0, 1), Replicates.NETWORKS)).isEmpty();
    }

    private double index(Path run) {
        try {
            return value(run, "means.index");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
