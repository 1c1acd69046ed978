package org.topolab.shell.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.stat.TTest;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Replicates;
import org.topolab.format.csv.Csv;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

/** Tests of groups of runs against the first group. */
record ContrastTable(Replicates by, List<Contrast> contrasts) {

    private static final double RARE = 0.05;

    /** The table and what to know of it; nothing if there is no test. */
    List<String> lines() {
        if (contrasts.isEmpty()) {
            return List.of();
        }
        Table table =
                new Table(
                        "test",
                        "groups",
                        "means",
                        "difference",
                        "t",
                        "df",
                        "p",
                        "p perm",
                        "q",
                        "n");
        for (Contrast each : contrasts) {
            TTest test = each.test();
            String where = each.sheet().isEmpty() ? "" : " (%s)".formatted(each.sheet());
            table.row(
                    each.metric() + where,
                    "%s / %s".formatted(each.other(), each.first()),
                    "%s / %s"
                            .formatted(
                                    Words.number(each.otherMean()), Words.number(each.firstMean())),
                    difference(test),
                    String.format(Locale.ROOT, "%.2f", test.t()),
                    String.format(Locale.ROOT, "%.1f", test.freedom()),
                    p(test.p()),
                    p(each.exchanged()),
                    p(each.q()),
                    Integer.toString(test.n()));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(
                by == Replicates.NETWORKS
                        ? "Welch's t over networks of different seeds; difference with its 95 %"
                                + " interval, p two-sided; p perm: networks exchanged between the"
                                + " groups by chance."
                        : "Paired t over items shown to one network of each group: it says that"
                                + " these two networks differ, not that the conditions do; p perm:"
                                + " signs of the differences exchanged.");
        if (contrasts.size() > 1) {
            lines.add(
                    "%d tests: about %s would have p < %s if nothing differed; q is the share of false"
                                    .formatted(
                                            contrasts.size(),
                                            Words.number(RARE * contrasts.size()),
                                            Words.number(RARE))
                            + " finds among tests of at most that q (Benjamini and Hochberg, of p).");
        }
        return lines;
    }

    private static String difference(TTest test) {
        double half = test.interval().map(Interval::high).orElseThrow() - test.difference();
        return "%s ± %s".formatted(Words.number(test.difference()), Words.number(half));
    }

    private static String p(double p) {
        return String.format(Locale.ROOT, p < 1e-4 ? "%.1e" : "%.4f", p);
    }

    /** A row for each test. */
    String csv() {
        StringBuilder text =
                new StringBuilder(
                        Csv.line(
                                List.of(
                                        "metric",
                                        "sheet",
                                        "group",
                                        "against",
                                        "mean",
                                        "mean_against",
                                        "difference",
                                        "low",
                                        "high",
                                        "t",
                                        "df",
                                        "p",
                                        "p_permutation",
                                        "q",
                                        "n",
                                        "repetitions")));
        for (Map<String, Object> each : rows()) {
            text.append(Csv.line(List.copyOf(each.values())));
        }
        return text.toString();
    }

    /** Each test as plain values. */
    List<Object> plain() {
        return List.copyOf(rows());
    }

    private List<Map<String, Object>> rows() {
        return contrasts.stream().map(this::plain).toList();
    }

    private Map<String, Object> plain(Contrast each) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("metric", each.metric());
        plain.put("sheet", each.sheet());
        plain.put("group", each.other());
        plain.put("against", each.first());
        plain.put("mean", each.otherMean());
        plain.put("mean_against", each.firstMean());
        plain.put("difference", each.test().difference());
        plain.put("low", each.test().interval().map(Interval::low).orElse(Double.NaN));
        plain.put("high", each.test().interval().map(Interval::high).orElse(Double.NaN));
        plain.put("t", each.test().t());
        plain.put("df", each.test().freedom());
        plain.put("p", each.test().p());
        plain.put("p_permutation", each.exchanged());
        plain.put("q", each.q());
        plain.put("n", (long) each.test().n());
        plain.put("repetitions", by.word());
        return plain;
    }
}
