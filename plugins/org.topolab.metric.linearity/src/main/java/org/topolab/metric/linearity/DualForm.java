package org.topolab.metric.linearity;

/** Few samples: X'(XX' + penalty)^-1 Y, the same coefficients. */
final class DualForm implements RidgeForm {

    private final Rows features;
    private final double[][] targets;
    private final double[][] gram;

    /**
     * @param features centred, [samples, features]
     * @param targets centred, [targets, samples]
     */
    DualForm(Rows features, double[][] targets) {
        this.features = features;
        this.targets = targets;
        this.gram = Products.gram(features);
    }

    @Override
    public double scale() {
        return Regularised.trace(gram, Math.min(features.length(), features.count() - 1));
    }

    @Override
    public Solution solve(double penalty) {
        int samples = features.count();
        double[][] inverse = Regularised.inverse(gram, penalty);
        double[][] dual = Products.of(Rows.of(targets, samples), Rows.of(inverse, samples));
        return new Solution() {
            @Override
            public double[][] coefficients() {
                return combined(dual);
            }

            /** The residual is penalty x dual; 1 - leverage is penalty x inverse - 1 / samples. */
            @Override
            public double[][] leftOut() {
                double[][] errors = new double[dual.length][samples];
                for (int target = 0; target < dual.length; target++) {
                    for (int i = 0; i < samples; i++) {
                        double rest = penalty * inverse[i][i] - 1.0 / samples;
                        errors[target][i] = penalty * dual[target][i] / rest;
                    }
                }
                return errors;
            }
        };
    }

    private double[][] combined(double[][] dual) {
        double[][] weights = new double[dual.length][features.length()];
        double[] row = new double[features.length()];
        for (int i = 0; i < features.count(); i++) {
            features.copy(i, 0, row.length, row);
            for (int target = 0; target < dual.length; target++) {
                double share = dual[target][i];
                double[] sum = weights[target];
                for (int column = 0; column < row.length; column++) {
                    sum[column] += share * row[column];
                }
            }
        }
        return weights;
    }
}
