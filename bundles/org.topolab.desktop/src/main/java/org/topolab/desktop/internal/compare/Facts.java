package org.topolab.desktop.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.topolab.api.metric.Result.Interval;
import org.topolab.core.compare.Cell;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Contrast;
import org.topolab.core.compare.Line;
import org.topolab.desktop.internal.compare.FactTable.Head;

/** Comparisons and tests as rows of tables, with what their numbers mean. */
final class Facts {

    static final List<Head> VALUES =
            List.of(
                    Head.text("number", "Metric, as in metrics.csv"),
                    Head.text("sheet", "Sheet; empty for the whole network"),
                    Head.text("group", "Runs that differ in nothing but their seed"),
                    Head.number("runs", "How many of the group's runs have a finite value"),
                    Head.number("epoch", "The last epoch that all runs measured"),
                    Head.number("value", "Mean over the group's runs"),
                    Head.number(
                            "low",
                            "Lower end of the 95 % interval: over seeds, by Student's t; of one run"
                                    + " what its metric gave"),
                    Head.number("high", "Upper end of the 95 % interval"),
                    Head.number("chance", "What the number would be by chance"),
                    Head.number(
                            "z",
                            "Distance of the value from chance, in spreads that a mean of so many"
                                    + " runs has by chance"));

    static final List<Head> TESTS =
            List.of(
                    Head.text("number", "Metric; of items with table and column"),
                    Head.text("sheet", "Sheet; empty for the whole network"),
                    Head.text("group", "The group that is tested"),
                    Head.text("against", "The group that all others are tested against"),
                    Head.number("mean", "Mean of the group"),
                    Head.number("mean against", "Mean of the group that it is tested against"),
                    Head.number("difference", "Of the two means"),
                    Head.number("low", "Lower end of the difference's 95 % interval"),
                    Head.number("high", "Upper end of the difference's 95 % interval"),
                    Head.number(
                            "t",
                            "The difference by its standard error: Welch's over networks, paired"
                                    + " over items"),
                    Head.number("df", "Degrees of freedom"),
                    Head.probability(
                            "p",
                            "Probability of a t at least as far from 0, on either side, if there is"
                                    + " no difference"),
                    Head.probability(
                            "p perm",
                            "The same when networks change groups, or signs of items' differences"
                                    + " change, by chance"),
                    Head.probability(
                            "q",
                            "Share of false finds among these tests whose p is at most this one's"
                                    + " (Benjamini and Hochberg)"),
                    Head.number("n", "Values, of both groups; of pairs over items"));

    private Facts() {}

    /** The main numbers of a comparison, a row for each number and group. */
    static List<List<Object>> values(Comparison comparison) {
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : comparison.lines()) {
            for (int group = 0; line.main() && group < line.cells().size(); group++) {
                String label = comparison.groups().get(group).label();
                line.cells().get(group).ifPresent(cell -> rows.add(value(line, label, cell)));
            }
        }
        return rows;
    }

    private static List<Object> value(Line line, String label, Cell cell) {
        return List.of(
                line.metric(),
                line.sheet(),
                label,
                (double) cell.runs(),
                (double) cell.epoch(),
                cell.value(),
                cell.interval().map(Interval::low).orElse(Double.NaN),
                cell.interval().map(Interval::high).orElse(Double.NaN),
                number(cell.chance()),
                number(cell.z()));
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    /** A row for each test. */
    static List<List<Object>> tests(List<Contrast> contrasts) {
        List<List<Object>> rows = new ArrayList<>();
        for (Contrast each : contrasts) {
            rows.add(
                    List.of(
                            each.metric(),
                            each.sheet(),
                            each.other(),
                            each.first(),
                            each.otherMean(),
                            each.firstMean(),
                            each.test().difference(),
                            each.test().interval().map(Interval::low).orElse(Double.NaN),
                            each.test().interval().map(Interval::high).orElse(Double.NaN),
                            each.test().t(),
                            each.test().freedom(),
                            each.test().p(),
                            each.exchanged(),
                            each.q(),
                            (double) each.test().n()));
        }
        return rows;
    }
}
