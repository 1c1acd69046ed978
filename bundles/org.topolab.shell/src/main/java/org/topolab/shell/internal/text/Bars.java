package org.topolab.shell.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as bars of text on both sides of zero. All bars of a chart have one scale, whose ends are
 * zero, the lowest and the highest number.
 */
public final class Bars {

    private static final int WIDTH = 32;

    private record Bar(String name, double value, String after) {}

    private final List<Bar> bars = new ArrayList<>();

    /**
     * Adds a bar.
     *
     * @param after what stands behind the number; may be empty
     */
    public void bar(String name, double value, String after) {
        bars.add(new Bar(name, value, after));
    }

    /** The lines; a number that is not finite has no bar. */
    public List<String> lines() {
        double low = Math.min(0, bars.stream().mapToDouble(b -> finite(b.value)).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(b -> finite(b.value)).max().orElse(0));
        double span = high > low ? high - low : 1;
        int left = (int) Math.round(-low / span * WIDTH);
        int right = (int) Math.round(high / span * WIDTH);
        Table table = new Table("", "", "", "");
        for (Bar bar : bars) {
            int length = (int) Math.round(Math.abs(finite(bar.value)) / span * WIDTH);
            boolean negative = bar.value < 0;
            String drawn =
                    " ".repeat(negative ? Math.max(0, left - length) : left)
                            + (negative ? "#".repeat(Math.min(left, length)) : "")
                            + "|"
                            + (negative ? "" : "#".repeat(Math.min(right, length)));
            table.row(bar.name, Words.number(bar.value), drawn, bar.after);
        }
        return table.lines();
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
