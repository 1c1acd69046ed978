package org.topolab.core.internal.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.stat.PermutationTest;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;
import org.topolab.api.stat.TTest;
import org.topolab.core.compare.Contrast;
import org.topolab.core.internal.run.KeptRun;
import org.topolab.core.internal.run.ResultReader;
import org.topolab.core.internal.run.ResultReader.Entry;

/**
 * Tests of one run of every group against one of the first, with the rows of tables that metrics
 * made, such as images or classes, as repetitions: rows of the same name are a pair.
 */
final class ItemContrasts {

    private final RunSet set;
    private final Consumer<String> told;

    ItemContrasts(RunSet set, Consumer<String> told) {
        this.set = set;
        this.told = told;
    }

    /** Items can be thousands, in many columns. */
    private static final int EXCHANGES = 999;

    /** A column of a table. */
    private record Key(String metric, String sheet, String column) {}

    /** Tests that are defined: at least two rows in common, and differences that vary. */
    List<Contrast> all() throws IOException {
        Map<Key, Map<String, Double>> first = columns(set.runs().get(0).get(0));
        List<Contrast> contrasts = new ArrayList<>();
        for (int other = 1; other < set.groups().size(); other++) {
            Map<Key, Map<String, Double>> columns = columns(set.runs().get(other).get(0));
            for (Key key : columns.keySet()) {
                if (first.containsKey(key)) {
                    contrasts.addAll(contrast(key, first.get(key), columns.get(key), other));
                }
            }
        }
        return contrasts;
    }

    private List<Contrast> contrast(
            Key key, Map<String, Double> first, Map<String, Double> second, int other) {
        List<String> rows =
                first.keySet().stream()
                        .filter(second::containsKey)
                        .filter(row -> Double.isFinite(first.get(row) + second.get(row)))
                        .toList();
        double[] a = rows.stream().mapToDouble(first::get).toArray();
        double[] b = rows.stream().mapToDouble(second::get).toArray();
        TTest test = TTest.paired(b, a);
        return test.defined()
                ? List.of(
                        new Contrast(
                                key.sheet(),
                                key.metric() + "." + key.column(),
                                set.groups().get(0).label(),
                                set.groups().get(other).label(),
                                Sample.of(a).mean(),
                                Sample.of(b).mean(),
                                test,
                                exchanged(key, a, b),
                                Double.NaN))
                : List.of();
    }

    private static double exchanged(Key key, double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> b[i] - a[i]);
        return PermutationTest.signFlip(
                        differences, EXCHANGES, RandomStream.of(0).split(key.column()))
                .p();
    }

    /** The columns of the tables a run has, at the last epoch that all runs measured. */
    private Map<Key, Map<String, Double>> columns(KeptRun run) throws IOException {
        OptionalInt common = set.lastCommonEpoch();
        ResultReader reader = run.results(told);
        Map<Key, Map<String, Double>> columns = new LinkedHashMap<>();
        for (Entry entry : reader.entries()) {
            if (common.isEmpty() || entry.epoch() == common.getAsInt()) {
                reader.read(entry)
                        .ifPresent(
                                found ->
                                        found.all(Table.class)
                                                .forEach(t -> collect(entry, t, columns)));
            }
        }
        return columns;
    }

    private static void collect(Entry entry, Table table, Map<Key, Map<String, Double>> columns) {
        for (int c = 0; c < table.columns().size(); c++) {
            Key key =
                    new Key(
                            entry.metric() + "." + table.name(),
                            entry.sheet(),
                            table.columns().get(c));
            Map<String, Double> rows = new LinkedHashMap<>();
            for (int r = 0; r < table.rows().size(); r++) {
                rows.put(table.rows().get(r), table.cells().get(r).get(c));
            }
            columns.put(key, rows);
        }
    }
}
