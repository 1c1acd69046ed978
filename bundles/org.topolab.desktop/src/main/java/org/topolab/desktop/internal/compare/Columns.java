package org.topolab.desktop.internal.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.internal.compare.Column.Kind;

/**
 * Columns that a table of some runs can have.
 *
 * @param standard what is shown unless something else was chosen: facts, entries in which the runs
 *     differ, and numbers of the whole network
 * @param all what can be chosen
 */
record Columns(List<Column> standard, List<Column> all) {

    private static final int ENTRIES = 8; // of a table that is to fit a window
    private static final int NUMBERS = 6;
    private static final List<String> ORDER = List.of("model", "data", "train", "measure");
    private static final List<String> FIRST = List.of("epoch", "accuracy", "correlation", "loss");

    /** Follows from others, or says nothing of what was found. */
    private static final String UNTOLD =
            ".*sha256|train\\.(threads|kernels|recompute|checkpoint|keep-weights)|data\\.folder";

    static Columns of(Collection<RunSummary> runs) {
        Map<String, String> values = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Set<String> differ = new HashSet<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (RunSummary run : runs) {
            run.entries()
                    .forEach(
                            (path, value) -> {
                                counts.merge(path, 1, Integer::sum);
                                String other = values.putIfAbsent(path, value);
                                if (other != null && !other.equals(value)) {
                                    differ.add(path);
                                }
                            });
            run.numbers().keySet().forEach(name -> numbers.merge(name, 1, Integer::sum));
        }
        long told = runs.stream().filter(run -> !run.entries().isEmpty()).count();
        List<String> paths = new ArrayList<>(values.keySet());
        paths.sort(Columns::byPath);
        paths.stream().filter(path -> counts.get(path) < told).forEach(differ::add);
        List<String> names = new ArrayList<>(numbers.keySet());
        names.sort(Comparator.comparingInt(Columns::rank).thenComparing(Comparator.naturalOrder()));

        List<Column> standard =
                new ArrayList<>(List.of(Column.NAME, Column.STATUS, Column.SEED, Column.BEGAN));
        paths.stream()
                .filter(path -> differ.contains(path) && !path.matches(UNTOLD))
                .limit(ENTRIES)
                .forEach(path -> standard.add(new Column(Kind.ENTRY, path)));
        names.stream()
                .filter(name -> name.indexOf(' ') < 0)
                .limit(NUMBERS)
                .forEach(name -> standard.add(new Column(Kind.NUMBER, name)));
        List<Column> all = new ArrayList<>(Column.FACTS);
        paths.forEach(path -> all.add(new Column(Kind.ENTRY, path)));
        names.forEach(name -> all.add(new Column(Kind.NUMBER, name)));
        return new Columns(List.copyOf(standard), Collections.unmodifiableList(all));
    }

    private static int rank(String number) {
        int at = FIRST.indexOf(number);
        return at < 0 ? FIRST.size() : at;
    }

    private static int byPath(String one, String other) {
        int sections = Integer.compare(section(one), section(other));
        return sections == 0 ? one.compareTo(other) : sections;
    }

    private static int section(String path) {
        int dot = path.indexOf('.');
        int at = ORDER.indexOf(dot < 0 ? path : path.substring(0, dot));
        return at < 0 ? ORDER.size() : at;
    }

    /** By name, as filters say them; of an entry and a number of one name, the number. */
    Map<String, Column> byName() {
        Map<String, Column> byName = new HashMap<>();
        all.forEach(column -> byName.put(column.name(), column));
        Column.FACTS.forEach(column -> byName.put(column.name(), column));
        return byName;
    }
}
