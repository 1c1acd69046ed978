package org.topolab.metric.orientation;

/**
 * What a tuning curve r over N orientations says.
 *
 * @param peak preferred orientation as a share of 180 degrees, in [0, 1): half the angle of sum r
 *     exp(2 pi i a / N)
 * @param spread population standard deviation of r / sum r over that of a single answer: 1 for an
 *     answer to one orientation, 0 for a flat curve; NaN without any answer
 * @param strength length of sum r exp(2 pi i a / N) over sum r, 0 to 1; 1 less the circular
 *     variance of Ringach et al. 2002; NaN without any answer
 */
record Tuning(double peak, double spread, double strength) {

    /** No bin. */
    static final int NONE = -1;

    /** Whether it answers to no orientation. */
    boolean dead() {
        return Double.isNaN(strength);
    }

    /** The orientation nearest to the preferred one; none if dead or below a vector strength. */
    int bin(int orientations, double least) {
        return strength >= least ? (int) Math.round(orientations * peak) % orientations : NONE;
    }

    /** The preferred orientation rounded down; none if flat, while dead units are at 0. */
    int publishedBin(int orientations) {
        return spread == 0 ? NONE : Math.min((int) (orientations * peak), orientations - 1);
    }
}
