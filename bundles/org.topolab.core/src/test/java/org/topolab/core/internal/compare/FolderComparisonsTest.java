package org.topolab.core.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** Numbers of runs of made-up plug-ins side by side. */
class FolderComparisonsTest extends ComparedRuns {

    private static Line line(Comparison comparison, String metric) {
        return comparison.lines().stream()
                .filter(line -> line.split().equals("test") && line.metric().equals(metric))
                .findFirst()
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
}
