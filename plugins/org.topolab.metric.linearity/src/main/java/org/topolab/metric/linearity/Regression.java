package org.topolab.metric.linearity;

import java.util.Arrays;

/**
 * A ridge regression and how well it did on other samples.
 *
 * @param ridge the fit
 * @param explained what it explains of the scored samples
 */
record Regression(Ridge ridge, Explained explained) {

    /**
     * Fits and scores. Targets with a value that is not finite are taken as constant, so that they
     * are undefined.
     *
     * @param fit features of the samples to fit, [samples, features]
     * @param score features of the samples to score
     * @param fitTargets [targets, samples]
     * @param scoreTargets [targets, samples]
     */
    static Regression of(
            Rows fit,
            Rows score,
            double[][] fitTargets,
            double[][] scoreTargets,
            Penalties penalties) {
        double[][] known = fitTargets.clone();
        double[][] asked = scoreTargets.clone();
        for (int target = 0; target < known.length; target++) {
            if (!finite(known[target]) || !finite(asked[target])) {
                known[target] = new double[fit.count()];
                asked[target] = new double[score.count()];
            }
        }
        Ridge ridge = Ridge.fit(fit, known, penalties);
        return new Regression(ridge, new Explained(asked, ridge.predict(score)));
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
