package org.topolab.metric.specialisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;

/** How many units of each block prefer each category. */
final class Census {

    private static final List<String> COLUMNS =
            List.of("selective", "share", "top-class", "top-share", "entropy");

    private final Layout.Grid grid;
    private final int[][] counts;

    /**
     * Counts.
     *
     * @param labels what each unit prefers, or -1, [units]
     * @param order where each unit is moved to first, [units]
     */
    Census(Layout.Grid grid, int categories, int[] labels, int[] order) {
        this.grid = grid;
        this.counts = new int[grid.blocks()][categories];
        for (int unit = 0; unit < labels.length; unit++) {
            if (labels[unit] >= 0) {
                counts[grid.block(order[unit])][labels[unit]]++;
            }
        }
    }

    /**
     * Mutual information of block and preferred category over selective units: H(block) +
     * H(category) - H(both), in bits. NaN if no unit is selective.
     *
     * @see "Shannon 1948, A mathematical theory of communication, Bell Syst. Tech. J. 27:379-423"
     */
    double information() {
        int[] blocks = Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] categories = new int[counts[0].length];
        for (int[] row : counts) {
            for (int at = 0; at < row.length; at++) {
                categories[at] += row[at];
            }
        }
        int[] both = Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray();
        if (blocks.length == 1) {
            // nothing to tell apart, whatever rounding says
            return blocks[0] == 0 ? Double.NaN : 0;
        }
        return entropy(blocks) + entropy(categories) - entropy(both);
    }

    /** A row for each block. */
    Result table() {
        return new Result.Table("networks", COLUMNS, names(), rows());
    }

    /** Names of the blocks: row and column among the blocks, such as {@code 0,1}. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int block = 0; block < counts.length; block++) {
            names.add(block / grid.blocksAcross() + "," + block % grid.blocksAcross());
        }
        return names;
    }

    /** What stands below {@link #COLUMNS} for each block. */
    private List<List<Double>> rows() {
        double size = grid.blockRows() * grid.blockColumns();
        List<List<Double>> rows = new ArrayList<>();
        for (int[] row : counts) {
            double selective = Arrays.stream(row).sum();
            int top = top(row);
            rows.add(
                    List.of(
                            selective,
                            selective / size,
                            (double) top,
                            top < 0 ? Double.NaN : row[top] / selective,
                            entropy(row)));
        }
        return rows;
    }

    /** The largest count, the first of equal ones; -1 if all are 0. */
    private static int top(int[] row) {
        int top = -1;
        for (int at = 0; at < row.length; at++) {
            if (row[at] > (top < 0 ? 0 : row[top])) {
                top = at;
            }
        }
        return top;
    }

    /** In bits; NaN if all are 0. */
    private static double entropy(int[] counts) {
        double sum = Arrays.stream(counts).sum();
        double entropy =
                Arrays.stream(counts)
                        .filter(n -> n > 0)
                        .mapToDouble(n -> n / sum)
                        .map(p -> -p * Math.log(p) / Math.log(2))
                        .sum();
        return sum == 0 ? Double.NaN : entropy;
    }
}
