package org.topolab.metric.linearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.testkit.Golden;

/** Against numbers made with scikit-learn 1.6.1 in double precision; formulas are in the file. */
class RidgeGoldenTest {

    private static final int SAMPLES = 100;
    private static final int FIT = 80;
    private static final int FEATURES = 12;
    private static final int TARGETS = 3;

    private final Golden expected =
            Golden.read(RidgeGoldenTest.class, "retina-vvs.json").at("ridge_linearity", "expected");
    private final double tolerance =
            Golden.read(RidgeGoldenTest.class, "retina-vvs.json")
                    .at("ridge_linearity", "tolerance_abs")
                    .number();

    private static double feature(int n, int d) {
        return Math.sin((n + 1) * Math.sqrt(d + 2));
    }

    private static double target(int n, int t) {
        double sum = 0;
        for (int d = 0; d < FEATURES; d++) {
            sum += feature(n, d) * Math.cos(0.9 * d * (t + 1) + 0.4);
        }
        return Math.max(0, 0.5 * sum + 0.4 * Math.sin(3.3 * n * n * (t + 1)));
    }

    private static Rows features(int from, int end) {
        double[][] rows = new double[end - from][FEATURES];
        for (int n = from; n < end; n++) {
            for (int d = 0; d < FEATURES; d++) {
                rows[n - from][d] = feature(n, d);
            }
        }
        return Rows.of(rows, FEATURES);
    }

    private static double[][] targets(int from, int end, int... some) {
        double[][] columns = new double[some.length][end - from];
        for (int t = 0; t < some.length; t++) {
            for (int n = from; n < end; n++) {
                columns[t][n - from] = target(n, some[t]);
            }
        }
        return columns;
    }

    private static Ridge fit(Ridge.Solver form, Penalties penalties, int... some) {
        return Ridge.fit(features(0, FIT), targets(0, FIT, some), penalties, form);
    }

    private static Explained explained(Ridge ridge) {
        return new Explained(targets(FIT, SAMPLES, 0, 1, 2), ridge.predict(features(FIT, SAMPLES)));
    }

    private void near(double[] found, double... numbers) {
        assertThat(found).containsExactly(numbers, within(tolerance));
    }

    private void check(Ridge ridge) {
        assertThat(ridge.penalty()).isEqualTo(expected.at("chosen_alpha").number());
        near(ridge.errors(), expected.at("loo_mse_per_alpha").numbers());
        near(ridge.coefficients(0), expected.at("coef_target0").numbers());
        near(ridge.intercepts(), expected.at("intercepts").numbers());
        double[] predicted = ridge.predict(features(FIT, SAMPLES))[0];
        near(Arrays.copyOf(predicted, 4), expected.at("pred_first4_target0").numbers());
        Explained explained = explained(ridge);
        near(
                new double[] {explained.r2(0), explained.r2(1), explained.r2(2)},
                expected.at("r2_per_target").numbers());
        int[] all = explained.all();
        near(
                new double[] {explained.uniform(all), explained.weighted(all)},
                expected.at("r2_uniform").number(),
                expected.at("r2_variance_weighted").number());
        near(
                new double[] {explained.pearson(0), explained.pearson(1), explained.pearson(2)},
                expected.at("pearson_per_target").numbers());
    }

    @Test
    void ridge_linearity_fewFeatures() {
        check(fit(PrimalForm::new, Penalties.published(), 0, 1, 2));
    }

    @Test
    void ridge_linearity_byProductsOfSamples() {
        check(fit(DualForm::new, Penalties.published(), 0, 1, 2));
    }

    @Test
    void ridge_linearity_oneTargetAlone() {
        assertThat(fit(RidgeForm::of, Penalties.published(), 0).penalty())
                .isEqualTo(expected.at("single_target0_alpha").number());
    }

    @Test
    void ridge_linearity_eachPenaltyAlone() {
        for (String penalty : new String[] {"0.1", "1.0", "10.0"}) {
            Ridge ridge = fit(RidgeForm::of, Penalties.fixed(Double.parseDouble(penalty)), 0, 1, 2);
            Explained explained = explained(ridge);
            near(
                    new double[] {explained.weighted(explained.all())},
                    expected.at("r2_variance_weighted_alpha_" + penalty).number());
        }
        assertThat(expected.keys()).filteredOn(key -> key.contains("_alpha_")).hasSize(TARGETS);
    }
}
