package org.topolab.model.localityprior;

import java.util.Arrays;

/**
 * The fixed factors P of the connections from one sheet to another, [units of to, units of from]:
 * P[j, i] = f(d(j, i) / scale), then normalised. Distances are in pitches of the sheet that
 * connections go to; the other one is stretched over it. A function of places alone: nothing of it
 * is trained or stored.
 *
 * @param from the sheet connections come from
 * @param to the sheet they go to
 * @param rule how factors follow from places
 */
record Prior(Extent from, Extent to, PriorRule rule) {

    /**
     * Factors of all connections to one unit.
     *
     * @param unit of the sheet they go to
     * @return [units of from]
     */
    double[] row(int unit) {
        double[] row = raw(unit);
        double scale =
                switch (rule.normalisation()) {
                    case NONE -> 1;
                    // for sheets of one size, where alone it works, the published rule is the same
                    case ROW_SUM, AS_CODED -> row.length / Arrays.stream(row).sum();
                };
        if (scale != 1) {
            Arrays.setAll(row, i -> row[i] * scale);
        }
        return row;
    }

    /** All factors in float32, row after row. */
    float[] values() {
        int inputs = from.units();
        float[] values = new float[Math.multiplyExact(to.units(), inputs)];
        for (int unit = 0; unit < to.units(); unit++) {
            double[] row = row(unit);
            for (int i = 0; i < inputs; i++) {
                values[unit * inputs + i] = (float) row[i];
            }
        }
        return values;
    }

    /** The shortest distance of a unit from any it could have connections from. */
    double nearest(int unit) {
        return rule.metric()
                .distance(
                        Arrays.stream(rows(unit)).min().orElseThrow(),
                        Arrays.stream(columns(unit)).min().orElseThrow());
    }

    private double[] raw(int unit) {
        double[] rows = rows(unit);
        double[] columns = columns(unit);
        double[] raw = new double[from.units()];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                raw[r * columns.length + c] =
                        rule.factor(rule.metric().distance(rows[r], columns[c]));
            }
        }
        return raw;
    }

    private double[] rows(int unit) {
        return rule.topology().along(unit / to.columns(), to.rows(), from.rows());
    }

    private double[] columns(int unit) {
        return rule.topology().along(unit % to.columns(), to.columns(), from.columns());
    }
}
