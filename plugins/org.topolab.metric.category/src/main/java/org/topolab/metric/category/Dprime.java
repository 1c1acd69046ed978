package org.topolab.metric.category;

/**
 * d': how far the mean of a group lies from that of all others, in standard deviations. Variances
 * are those of the images seen (divided by their number). 0 if nothing varies and the means agree.
 */
enum Dprime {
    /** By the mean of both standard deviations, as published. */
    MEAN {
        @Override
        double of(double difference, double inside, double outside) {
            return difference / ((Math.sqrt(inside) + Math.sqrt(outside)) / 2 + LEAST);
        }
    },
    /**
     * By the root of the mean variance.
     *
     * @see "Simpson, Fitter 1973, What is the best index of detectability? Psychol. Bull.
     *     80:481-488"
     */
    RMS {
        @Override
        double of(double difference, double inside, double outside) {
            return difference / (Math.sqrt((inside + outside) / 2) + LEAST);
        }
    };

    /** Added to the denominator, as published. */
    private static final double LEAST = 1e-10;

    /**
     * d' of one unit.
     *
     * @param difference of the means, group less others
     * @param inside variance in the group
     * @param outside variance among the others
     */
    abstract double of(double difference, double inside, double outside);
}
