package org.topolab.core.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Line;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.run.Row;

/** Makes the table of a comparison. */
final class SideBySide {

    private final RunSet set;
    private final OptionalInt common;

    SideBySide(RunSet set) {
        this.set = set;
        this.common = set.lastCommonEpoch();
    }

    /** What a line is about. */
    private record Name(String split, String sheet, String metric) {
        static Name of(Row row) {
            return new Name(row.split(), row.sheet(), row.metric());
        }

        static Name of(Line line) {
            return new Name(line.split(), line.sheet(), line.metric());
        }
    }

    /** Whether a row belongs into a short table. */
    static boolean main(Row row) {
        return row.split().equals("test") && (row.sheet().isEmpty() || row.chance().isPresent());
    }

    Comparison compare() {
        List<String> notes = new ArrayList<>(set.notes());
        boolean measured = set.all().stream().anyMatch(run -> !RunSet.epochs(run).isEmpty());
        if (common.isEmpty() && measured) {
            notes.add("the runs have no measured epoch in common; each is shown at its last");
        }
        Set<Name> names = new LinkedHashSet<>();
        Set<Name> main = new LinkedHashSet<>();
        for (KeptRun run : set.all()) {
            for (Row row : rows(run)) {
                names.add(Name.of(row));
                if (main(row)) {
                    main.add(Name.of(row));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Name name : names) {
            List<Optional<Cell>> cells =
                    set.runs().stream().map(group -> cell(group, name)).toList();
            lines.add(
                    new Line(
                            name.split(), name.sheet(), name.metric(), main.contains(name), cells));
        }
        return new Comparison(set.entries(), set.groups(), lines, notes);
    }

    /** A run's rows at the epoch that is shown. */
    private List<Row> rows(KeptRun run) {
        TreeSet<Integer> epochs = RunSet.epochs(run);
        if (epochs.isEmpty()) {
            return List.of();
        }
        int epoch = common.orElse(epochs.last());
        return run.rows().stream().filter(row -> row.epoch() == epoch).toList();
    }

    /** The finite values that the runs of a group have for a line, by seed. */
    double[] values(Line line, int group) {
        return rows(set.runs().get(group), Name.of(line)).stream()
                .mapToDouble(Row::value)
                .filter(Double::isFinite)
                .toArray();
    }

    /** The mean of a group for a line, with its interval over seeds, at a place of a curve. */
    Optional<Point> point(Line line, int group, double x) {
        List<Point> points =
                rows(set.runs().get(group), Name.of(line)).stream()
                        .map(row -> row.point())
                        .map(p -> new Point(x, p.y(), p.chance(), p.interval()))
                        .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Mean.of(points));
    }

    private List<Row> rows(List<KeptRun> group, Name name) {
        return group.stream()
                .flatMap(run -> rows(run).stream())
                .filter(row -> Name.of(row).equals(name))
                .toList();
    }

    private Optional<Cell> cell(List<KeptRun> group, Name name) {
        List<Row> rows = rows(group, name);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Point mean = Mean.of(rows.stream().map(Row::point).toList());
        return Optional.of(
                new Cell(
                        rows.stream().mapToInt(Row::epoch).max().orElseThrow(),
                        (int) rows.stream().filter(row -> Double.isFinite(row.value())).count(),
                        mean.y(),
                        mean.interval(),
                        mean.chance().stream().mapToDouble(Chance::mean).findFirst(),
                        z(mean)));
    }

    private static OptionalDouble z(Point mean) {
        return mean.chance().filter(chance -> chance.sd() > 0).stream()
                .mapToDouble(chance -> (mean.y() - chance.mean()) / chance.sd())
                .findFirst();
    }
}
