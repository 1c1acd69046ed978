package org.topolab.metric.linearity;

/** Ridge regression on centred features, solved once for each penalty. */
interface RidgeForm {

    /** Mean of the eigenvalues that are not 0 of the features' centred Gram matrix. */
    double scale();

    /** Solves for centred targets. */
    Solution solve(double penalty);

    /** The form that needs the smaller matrix: features x features or samples x samples. */
    static RidgeForm of(Rows centred, double[][] targets) {
        return centred.length() <= centred.count()
                ? new PrimalForm(centred, targets)
                : new DualForm(centred, targets);
    }

    /** Coefficients and errors under one penalty. */
    interface Solution {

        /** Weights of the features for each target, [targets, features]. */
        double[][] coefficients();

        /**
         * Error of each sample predicted by a fit to all others, mean feature and mean target of
         * the others included, [targets, samples]: residual / (1 - leverage).
         *
         * @see "Allen 1974, Technometrics 16:125-127; Golub, Heath, Wahba 1979, Technometrics
         *     21:215-223"
         */
        double[][] leftOut();
    }
}
