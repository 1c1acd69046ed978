package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.stat.TTest;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Courses;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.core.compare.Replicates;
import org.topolab.core.run.RunMonitor;
import org.topolab.format.json.Json;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class CompareVerbTest {

    private static final Cell MEAN =
            cell(3, 0.725, Optional.of(new Interval(0.7, 0.75, 0.95)), 0.1, 12.5);
    private static final Cell ONE =
            new Cell(3, 1, 0.8, Optional.empty(), OptionalDouble.of(0.1), OptionalDouble.of(20));
    private static final Cell SIZE =
            new Cell(
                    3,
                    1,
                    1.5,
                    Optional.of(new Interval(1.25, 2, 0.95)),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());

    @TempDir private Path folder;
    private Calls calls;

    private static Cell cell(
            int epoch, double value, Optional<Interval> interval, double chance, double z) {
        return new Cell(epoch, 2, value, interval, OptionalDouble.of(chance), OptionalDouble.of(z));
    }

    private Comparison comparison() {
        Group two =
                new Group(
                        "n 2",
                        Map.of("model.n", "2"),
                        List.of(
                                new Group.Member(folder.resolve("a"), 1),
                                new Group.Member(folder.resolve("b"), 2),
                                new Group.Member(folder.resolve("c"), 3)));
        Group four = new Group("n 4", Map.of(), List.of(new Group.Member(folder.resolve("d"), 1)));
        return new Comparison(
                List.of("model.n"),
                List.of(two, four),
                List.of(
                        new Line("test", "", "accuracy", true, cells(MEAN, ONE)),
                        new Line(
                                "test",
                                "grid",
                                "clustering.size",
                                true,
                                List.of(Optional.empty(), Optional.of(SIZE))),
                        new Line("train", "", "loss", false, cells(ONE, ONE))),
                List.of("a note"));
    }

    private static List<Optional<Cell>> cells(Cell first, Cell second) {
        return List.of(Optional.of(first), Optional.of(second));
    }

    private final CompareVerb verb =
            new CompareVerb(
                    new Comparisons() {
                        @Override
                        public Comparison compare(List<Path> folders) {
                            return comparison();
                        }

                        @Override
                        public Courses courses(List<Path> folders) {
                            throw new AssertionError("nobody asks");
                        }

                        @Override
                        public List<Contrast> contrasts(List<Path> folders, Replicates by) {
                            TTest test =
                                    TTest.paired(
                                            new double[] {1, 2, 4, 5}, new double[] {1, 1, 2, 3});
                            return by == Replicates.ITEMS
                                    ? List.of()
                                    : List.of(
                                            new Contrast(
                                                    "grid", "index", "n 2", "n 4", 1.75, 3, test,
                                                    0.25, test.p()));
                        }

                        @Override
                        public List<Path> figures(
                                List<Path> folders,
                                List<String> views,
                                boolean all,
                                Path out,
                                RunMonitor monitor)
                                throws IOException {
                            return List.of(Files.writeString(out.resolve("f.png"), "f"));
                        }
                    });

    @BeforeEach
    void runs() throws Exception {
        calls = new Calls(folder, 0);
        for (String run : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(run));
            Files.writeString(folder.resolve(run).resolve("run.json"), "{}");
        }
    }

    private int run(String... words) throws Exception {
        return verb.run(calls.of(verb, words));
    }

    @Test
    void table_hasAColumnForEachGroupAndTheEntriesThatDifferOnTop() throws Exception {
        assertThat(run("a", "b")).isZero();
        assertThat(calls.out().lines())
                .containsExactly(
                        "                        n 2                           n 4",
                        "model.n                 2                             -",
                        "seeds                   1, 2, 3                       1",
                        "epoch                   3                             3",
                        "",
                        "accuracy                72.5 % ± 2.5 % (2 of 3 runs)  80.0 %",
                        "  chance                10.0 %                        10.0 %",
                        "  z                     12.5                          20",
                        "clustering.size (grid)  -                             1.5 [1.25, 2]",
                        "",
                        "±: 95 % interval of the mean over seeds, by Student's t",
                        "[ ]: 95 % interval that the metric gave",
                        "z: distance from chance, in spreads that the value or mean has by chance");
    }

    @Test
    void csv_isTidy() throws Exception {
        run("a", "b", "--csv");
        assertThat(calls.out().lines())
                .containsExactly(
                        "metric,split,sheet,group,model.n,epoch,runs,value,low,high,chance,z",
                        "accuracy,test,,n 2,2,3,2,0.725,0.7,0.75,0.1,12.5",
                        "accuracy,test,,n 4,,3,1,0.8,,,0.1,20.0",
                        "clustering.size,test,grid,n 4,,3,1,1.5,1.25,2.0,,");
        assertThat(calls.err()).isEqualTo("a note" + System.lineSeparator());
    }

    @Test
    void json_isReadBack() throws Exception {
        run("a", "b", "--json", "--all", "--quiet");
        Map<?, ?> map = (Map<?, ?>) Json.read(calls.out());
        assertThat(map.get("entries")).isEqualTo(List.of("model.n"));
        assertThat((List<?>) map.get("lines")).hasSize(3);
        Map<?, ?> accuracy = (Map<?, ?>) ((List<?>) map.get("lines")).get(0);
        Map<?, ?> mean = (Map<?, ?>) ((List<?>) accuracy.get("groups")).get(0);
        assertThat(mean.get("value")).isEqualTo(0.725);
        assertThat(mean.get("low")).isEqualTo(0.7);
        assertThat(mean.get("runs")).isEqualTo(2L);
        assertThat(calls.err()).isEmpty();
    }

    @Test
    void tests_areShownWithWhatTheyMean() throws Exception {
        run("a", "b", "--test", "networks");
        assertThat(calls.out())
                .contains("index (grid)", "n 4 / n 2", "3 / 1.75", "1.25 ± ", "2.61", "0.0796")
                .contains("Welch's t over networks of different seeds");
        run("a", "b", "--test", "items");
        assertThat(calls.out()).contains("No test: these runs have no tables with rows in common");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("a", "--test", "images"))
                .withMessage("found --test images, expected networks or items");
    }

    @Test
    void sweepFolder_standsForItsRuns() throws Exception {
        Path sweep = Files.createDirectories(folder.resolve("s"));
        Files.writeString(sweep.resolve("sweep.json"), "{}");
        Files.createDirectories(sweep.resolve("runs"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("s"))
                .withMessage("s is a sweep without runs");
        for (String run : List.of("x", "y")) {
            Files.createDirectories(sweep.resolve("runs").resolve(run));
            Files.writeString(sweep.resolve("runs").resolve(run).resolve("run.json"), "{}");
        }
        assertThat(RunFolders.all(calls.of(verb, "a", "s")))
                .containsExactly(
                        folder.resolve("a"), sweep.resolve("runs/x"), sweep.resolve("runs/y"));
    }

    @Test
    void out_getsFiguresAndTable() throws Exception {
        run("a", "b", "--test", "networks", "--out", "c/d");
        assertThat(folder.resolve("c/d/comparison.csv")).content().startsWith("metric,split");
        assertThat(folder.resolve("c/d/tests.csv")).content().startsWith("metric,sheet");
        assertThat(folder.resolve("c/d/f.png")).exists();
        assertThat(calls.out()).endsWith("Figures: c/d (1 files)" + System.lineSeparator());
        run("a", "b", "--out", "plain");
        assertThat(folder.resolve("plain/tests.csv")).doesNotExist();
    }

    @Test
    void wrongWords_areRefusedInASentence() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("a", "nothing"))
                .withMessageContaining("nothing is no run folder: it has no run.json");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(this::run)
                .withMessage("no run folder is given");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> run("a", "--json", "--csv"))
                .withMessage("--json and --csv exclude each other");
    }

    @Test
    void completion_offersRunsForEveryWord() {
        assertThat(verb.complete(folder, List.of("a", ""))).containsExactly("a", "b");
    }
}
