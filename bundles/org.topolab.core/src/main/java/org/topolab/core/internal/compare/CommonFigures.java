package org.topolab.core.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Subject;
import org.topolab.core.compare.Group;
import org.topolab.core.internal.run.Curves;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.internal.run.ResultReader;
import org.topolab.core.internal.run.ResultReader.Entry;
import org.topolab.core.run.Row;

/** What views are given to compare: maps and tables run by run, curves group by group. */
final class CommonFigures {

    private final RunSet set;
    private final Consumer<String> told;

    CommonFigures(RunSet set, Consumer<String> told) {
        this.set = set;
        this.told = told;
    }

    /** One run's results of a metric on a sheet. */
    private record Part(String label, Entry entry, Results results) {}

    /**
     * Results of each metric and sheet, a subject for each run: the first seed of all groups, then
     * the second, at the last epoch that all runs measured, or else the last of each.
     */
    Map<String, List<Subject>> maps() throws IOException {
        OptionalInt common = set.lastCommonEpoch();
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        int most = set.runs().stream().mapToInt(List::size).max().orElse(0);
        for (int seed = 0; seed < most; seed++) {
            for (int group = 0; group < set.groups().size(); group++) {
                List<KeptRun> runs = set.runs().get(group);
                if (seed < runs.size()) {
                    String label = set.groups().get(group).label();
                    KeptRun run = runs.get(seed);
                    String one = most > 1 ? "%s, seed %d".formatted(label, run.seed()) : label;
                    collect(run, one, common, parts);
                }
            }
        }
        Map<String, List<Subject>> subjects = new LinkedHashMap<>();
        parts.forEach((key, all) -> subjects.put(key, subjects(all)));
        return subjects;
    }

    /**
     * Curves that metrics made, such as against distance, at the same epoch as maps are taken: a
     * subject for each group, its mean with intervals over seeds.
     */
    Map<String, List<Subject>> profiles() throws IOException {
        OptionalInt common = set.lastCommonEpoch();
        Map<String, List<Subject>> subjects = new LinkedHashMap<>();
        for (int group = 0; group < set.groups().size(); group++) {
            Map<String, List<Part>> parts = new LinkedHashMap<>();
            for (KeptRun run : set.runs().get(group)) {
                collect(run, "", common, parts);
            }
            String label = set.groups().get(group).label();
            parts.forEach(
                    (key, all) ->
                            profile(label, all)
                                    .ifPresent(
                                            subject ->
                                                    subjects.computeIfAbsent(
                                                                    key, k -> new ArrayList<>())
                                                            .add(subject)));
        }
        return subjects;
    }

    private static Optional<Subject> profile(String label, List<Part> runs) {
        Map<String, List<Series>> byName = new LinkedHashMap<>();
        for (Part run : runs) {
            run.results()
                    .all(Series.class)
                    .forEach(s -> byName.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(s));
        }
        List<Result> means = new ArrayList<>();
        byName.values().forEach(of -> means.add(mean(of)));
        Entry entry = runs.get(0).entry();
        String about = "%s, epoch %d".formatted(entry.words(), entry.epoch());
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subject(label, runs.size(), new Results(means, about)));
    }

    private void collect(
            KeptRun run, String label, OptionalInt epoch, Map<String, List<Part>> parts)
            throws IOException {
        ResultReader reader = run.results(told);
        Map<String, Entry> chosen = new LinkedHashMap<>();
        for (Entry entry : reader.entries()) {
            Entry before = chosen.get(entry.key());
            if (before == null || epoch.isEmpty() || before.epoch() != epoch.getAsInt()) {
                chosen.put(entry.key(), entry);
            }
        }
        for (Entry entry : chosen.values()) {
            reader.read(entry)
                    .ifPresent(
                            results ->
                                    parts.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                                            .add(new Part(label, entry, results)));
        }
    }

    private static List<Subject> subjects(List<Part> parts) {
        boolean oneEpoch = parts.stream().map(p -> p.entry().epoch()).distinct().count() == 1;
        List<Subject> subjects = new ArrayList<>();
        for (Part part : parts) {
            String epoch = "epoch %d".formatted(part.entry().epoch());
            String words = part.entry().words();
            String about = oneEpoch ? words + ", " + epoch : words;
            String label = oneEpoch ? part.label() : part.label() + ", " + epoch;
            List<Result> apart =
                    part.results().items().stream().filter(r -> !(r instanceof Series)).toList();
            subjects.add(new Subject(label, 1, new Results(apart, about)));
        }
        return subjects;
    }

    /**
     * Curves over epochs by name, a subject for each group; what was measured at one epoch alone is
     * none.
     *
     * @param all whether those are wanted too that are left out of a short table
     */
    Map<String, List<Subject>> curves(boolean all) {
        Map<String, List<Subject>> curves = new LinkedHashMap<>();
        for (int group = 0; group < set.groups().size(); group++) {
            Group named = set.groups().get(group);
            Map<String, List<Series>> byName = new LinkedHashMap<>();
            for (KeptRun run : set.runs().get(group)) {
                List<Row> rows =
                        run.rows().stream().filter(r -> all || SideBySide.main(r)).toList();
                for (Series curve : Curves.of(rows)) {
                    boolean course = curve.points().size() > 1;
                    if (all || (course && !Curves.dull(curve))) {
                        byName.computeIfAbsent(curve.name(), n -> new ArrayList<>()).add(curve);
                    }
                }
            }
            byName.forEach(
                    (name, of) ->
                            curves.computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(
                                            new Subject(
                                                    named.label(),
                                                    of.size(),
                                                    Results.of(mean(of)))));
        }
        return curves;
    }

    /** The mean of a curve over runs; where some have no point, of the others. */
    private static Series mean(List<Series> runs) {
        TreeMap<Double, List<Series.Point>> places = new TreeMap<>();
        for (Series run : runs) {
            for (Series.Point point : run.points()) {
                places.computeIfAbsent(point.x(), x -> new ArrayList<>()).add(point);
            }
        }
        Series first = runs.get(0);
        return new Series(
                first.name(),
                first.xName(),
                first.yName(),
                places.values().stream().map(Mean::of).toList());
    }
}
