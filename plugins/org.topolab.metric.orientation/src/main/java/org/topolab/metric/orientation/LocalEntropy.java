package org.topolab.metric.orientation;

import java.util.Arrays;

/**
 * Entropy of the preferred orientations in a square around each unit, -sum p ln p, in nats: 0 if
 * all are the same, ln of the number of orientations if all are as frequent. Fewer counted units
 * give less by chance.
 *
 * @param surface the sheet
 * @param side of the square; an even one reaches one unit further up and left than down and right
 */
record LocalEntropy(Surface surface, int side) {

    /** The square of an option: as published, an even side has one unit more. */
    static LocalEntropy of(Surface surface, Settings settings) {
        int window = settings.window();
        return new LocalEntropy(surface, settings.faithful() ? window / 2 * 2 + 1 : window);
    }

    /** [units]; NaN where no unit of the square enters. */
    double[] map(Chart chart) {
        int height = Math.min(side, surface.rows());
        int across = Math.min(side, surface.columns());
        double[] products = new double[height * across + 1];
        Arrays.setAll(products, count -> count == 0 ? 0 : count * Math.log(count));
        int[] sums = new int[surface.units()];
        double[] entropy = new double[surface.units()];
        for (int bin = 0; bin < chart.orientations(); bin++) {
            int which = bin;
            Counts counts = new Counts(surface, unit -> chart.bin(unit) == which);
            for (int unit = 0; unit < entropy.length; unit++) {
                int top = unit / surface.columns() - height / 2;
                int left = unit % surface.columns() - across / 2;
                int count = counts.in(top, left, height, across);
                sums[unit] += count;
                entropy[unit] += products[count];
            }
        }
        for (int unit = 0; unit < entropy.length; unit++) {
            int sum = sums[unit];
            double ordered = entropy[unit] / sum;
            entropy[unit] = sum == 0 ? Double.NaN : Math.max(0, Math.log(sum) - ordered);
        }
        return entropy;
    }
}
