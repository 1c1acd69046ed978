package org.topolab.metric.smoothness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Results;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.testkit.Activations;
import org.topolab.testkit.TestContext;

/** Units with given weights, the same for every sheet. */
final class FixedWeights implements IncomingWeights {

    private final float[][] rows;
    private final boolean hasBias;

    /**
     * @param rows weights of each unit, and behind them its bias if it has one
     */
    private FixedWeights(float[][] rows, boolean hasBias) {
        this.rows = rows;
        this.hasBias = hasBias;
    }

    /** A rule for the weights of a unit, and behind them its bias. */
    @FunctionalInterface
    interface Rule {
        double value(int unit, int at);
    }

    /** Units without bias. */
    static FixedWeights of(double[]... rows) {
        return of(rows.length, rows[0].length, false, (unit, at) -> rows[unit][at]);
    }

    /**
     * Units by a rule.
     *
     * @param length weights of each, without bias
     */
    static FixedWeights of(int units, int length, boolean hasBias, Rule rule) {
        float[][] rows = new float[units][length + (hasBias ? 1 : 0)];
        for (int unit = 0; unit < units; unit++) {
            for (int at = 0; at < rows[unit].length; at++) {
                rows[unit][at] = (float) rule.value(unit, at);
            }
        }
        return new FixedWeights(rows, hasBias);
    }

    @Override
    public int length(String sheet) {
        return rows[0].length - (hasBias ? 1 : 0);
    }

    @Override
    public boolean biased(String sheet) {
        return hasBias;
    }

    @Override
    public void read(String sheet, int unit, float[] into) {
        System.arraycopy(rows[unit], 0, into, 0, rows[unit].length);
    }

    /** The same, each value copied. */
    float[][] copy() {
        return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    /** What the metric finds in them, on no images. */
    Results measure(Layout.Grid grid, Map<String, Object> given) {
        Metric metric = new SmoothnessMetric();
        Targets targets = Activations.oneEach(2);
        Sheet sheet = new Sheet("grid", "grid", grid);
        return metric.start(
                        sheet,
                        TestContext.of(metric, given, targets)
                                .withModel(List.of(sheet), IncomingWeights.class, this))
                .finish();
    }
}
