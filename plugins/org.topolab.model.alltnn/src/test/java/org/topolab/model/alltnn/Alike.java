package org.topolab.model.alltnn;

import org.topolab.api.model.Layout.Grid;
import org.topolab.api.model.Model;

/** How alike neighbours on a sheet are, computed unit by unit from the parameters. */
final class Alike {

    private Alike() {}

    /**
     * The mean cosine of the weights of units with those of their neighbours on the right and
     * below.
     *
     * @param number of a locally connected layer, from 1
     */
    static double neighbours(Model model, int number) {
        Grid grid = (Grid) model.sheets().get(number - 1).layout();
        float[] weights = model.parameters().get("sheet_%d.weight".formatted(number)).toArray();
        int[] at = new int[grid.units()];
        int filters = grid.blockRows() * grid.blockColumns();
        for (int k = 0; k < at.length; k++) {
            at[grid.unit(k / filters, k % filters)] = k;
        }
        double sum = 0;
        int pairs = 0;
        for (int unit = 0; unit < at.length; unit++) {
            if (unit % grid.columns() < grid.columns() - 1) {
                sum += cosine(weights, weights.length / at.length, at[unit], at[unit + 1]);
                pairs++;
            }
            if (unit + grid.columns() < at.length) {
                int below = at[unit + grid.columns()];
                sum += cosine(weights, weights.length / at.length, at[unit], below);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static double cosine(float[] weights, int fan, int one, int other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < fan; i++) {
            double a = weights[one * fan + i];
            double b = weights[other * fan + i];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return product / Math.sqrt(first * second);
    }
}
