package org.topolab.metric.linearity;

/** Few features: (X'X + penalty)^-1 X'Y. */
final class PrimalForm implements RidgeForm {

    private final Rows features;
    private final double[][] targets;
    private final double[][] gram;
    private final double[][] covariance;

    /**
     * @param features centred, [samples, features]
     * @param targets centred, [targets, samples]
     */
    PrimalForm(Rows features, double[][] targets) {
        this.features = features;
        this.targets = targets;
        Rows columns = Rows.of(features.transposed(), features.count());
        this.gram = Products.gram(columns);
        this.covariance = Products.of(Rows.of(targets, features.count()), columns);
    }

    @Override
    public double scale() {
        return Regularised.trace(gram, Math.min(features.length(), features.count() - 1));
    }

    @Override
    public Solution solve(double penalty) {
        int width = features.length();
        double[][] inverse = Regularised.inverse(gram, penalty);
        Rows symmetric = Rows.of(inverse, width);
        double[][] weights = Products.of(Rows.of(covariance, width), symmetric);
        return new Solution() {
            @Override
            public double[][] coefficients() {
                return weights;
            }

            @Override
            public double[][] leftOut() {
                double[] rest = rest(Products.of(features, symmetric));
                double[][] errors = Products.of(Rows.of(weights, width), features);
                for (int target = 0; target < targets.length; target++) {
                    for (int i = 0; i < rest.length; i++) {
                        errors[target][i] = (targets[target][i] - errors[target][i]) / rest[i];
                    }
                }
                return errors;
            }
        };
    }

    /** 1 - leverage of each sample, that of the intercept included. */
    private double[] rest(double[][] whitened) {
        double[] rest = new double[features.count()];
        double[] row = new double[features.length()];
        for (int i = 0; i < rest.length; i++) {
            features.copy(i, 0, row.length, row);
            double leverage = 1.0 / rest.length;
            for (int column = 0; column < row.length; column++) {
                leverage += row[column] * whitened[i][column];
            }
            rest[i] = 1 - leverage;
        }
        return rest;
    }
}
