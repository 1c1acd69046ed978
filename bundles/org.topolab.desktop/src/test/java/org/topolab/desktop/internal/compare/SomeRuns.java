package org.topolab.desktop.internal.compare;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JComponent;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Courses;
import org.topolab.core.compare.Group;
import org.topolab.core.compare.Line;
import org.topolab.core.compare.Replicates;
import org.topolab.core.run.RunMonitor;

/** Runs in two groups, and what is said of them. */
final class SomeRuns {

    static final Path WORK = Path.of("/work").toAbsolutePath();

    private SomeRuns() {}

    /** A finished run with {@code model.n} and an accuracy. */
    static RunSummary run(String name, long seed, int n, double accuracy) {
        return new RunSummary(
                WORK.resolve("runs/" + name),
                name,
                "finished",
                seed,
                Instant.ofEpochSecond(1_000_000_000L + 60 * seed),
                Map.of("model.family", "reset", "model.n", Integer.toString(n)),
                Map.of("epoch", 3.0, "accuracy", accuracy, "moran.index grid", accuracy / 2));
    }

    static RunSummary damaged(String name) {
        return new RunSummary(
                WORK.resolve("runs/" + name),
                name,
                RunSummary.DAMAGED,
                0,
                Instant.EPOCH,
                Map.of(),
                Map.of());
    }

    /** Four runs: two seeds of n 2, two of n 10. */
    static List<RunSummary> four() {
        return List.of(
                run("a", 1, 2, 0.8), run("b", 2, 2, 0.7), run("c", 1, 10, 0.9), run("d", 2, 10, 1));
    }

    static List<Group> groups() {
        return List.of(group(2, "a", "b"), group(10, "c", "d"));
    }

    private static Group group(int n, String... names) {
        List<Group.Member> members = new ArrayList<>();
        for (String name : names) {
            members.add(new Group.Member(WORK.resolve("runs/" + name), members.size() + 1L));
        }
        return new Group("n " + n, Map.of("model.n", Integer.toString(n)), members);
    }

    /** Says the same of all runs, and writes down what it was asked for. */
    static final class Compared implements Comparisons {

        final List<String> asked = new ArrayList<>();

        private static Cell cell(double value) {
            return new Cell(
                    3,
                    2,
                    value,
                    Optional.of(new Interval(value - 0.1, value + 0.1, 0.95)),
                    OptionalDouble.of(0.1),
                    OptionalDouble.empty());
        }

        @Override
        public Comparison compare(List<Path> folders) {
            asked.add("compare " + folders.size());
            Line main =
                    new Line(
                            "test",
                            "",
                            "accuracy",
                            true,
                            List.of(Optional.of(cell(0.75)), Optional.of(cell(0.95))));
            Line minor = new Line("train", "", "loss", false, main.cells());
            return new Comparison(List.of("model.n"), groups(), List.of(main, minor), List.of());
        }

        @Override
        public Courses courses(List<Path> folders) {
            asked.add("courses " + folders.size());
            return new Courses(
                    groups(),
                    List.of(
                            new Courses.Line("train", "", "loss", false, curves()),
                            new Courses.Line("test", "grid", "moran.index", true, curves()),
                            new Courses.Line("test", "", "accuracy", true, curves())),
                    List.of());
        }

        private static List<List<Point>> curves() {
            List<Point> curve = new ArrayList<>();
            for (int epoch = 0; epoch < 4; epoch++) {
                double y = 0.1 + epoch * 0.2;
                curve.add(
                        new Point(
                                epoch,
                                y,
                                Optional.of(new Chance(0.1, 0.01, 10)),
                                Optional.of(new Interval(y - 0.05, y + 0.05, 0.95))));
            }
            List<Point> other =
                    curve.stream().map(p -> new Point(p.x(), p.y() / 2, p.chance())).toList();
            return List.of(curve, other);
        }

        @Override
        public List<Contrast> contrasts(List<Path> folders, Replicates by) {
            asked.add(by.word() + " " + folders.size());
            TTest test = TTest.welch(Sample.of(0.9, 1.0), Sample.of(0.8, 0.7));
            return by == Replicates.ITEMS
                    ? List.of()
                    : List.of(
                            new Contrast(
                                    "", "accuracy", "n 2", "n 10", 0.75, 0.95, test, 0.3, 0.25));
        }

        @Override
        public List<Path> figures(
                List<Path> folders, List<String> views, boolean all, Path out, RunMonitor monitor) {
            throw new AssertionError("nobody asks");
        }
    }

    /** The component of a name within another. */
    static <C extends Component> C find(JComponent within, Class<C> type, String name) {
        return search(within, type, name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static <C extends Component> Optional<C> search(
            Container within, Class<C> type, String name) {
        for (Component each : within.getComponents()) {
            if (type.isInstance(each) && name.equals(each.getName())) {
                return Optional.of(type.cast(each));
            }
            if (each instanceof Container inner) {
                Optional<C> found = search(inner, type, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
