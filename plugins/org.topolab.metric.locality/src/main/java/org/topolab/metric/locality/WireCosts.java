package org.topolab.metric.locality;

/**
 * What the wires of a projection cost, E being the weight that a signal is multiplied by and d the
 * distance it goes, in pitches.
 *
 * @param weight sum |E|
 * @param lengths sum |E| d
 * @param quadratic sum E^2 (d + 1)^2
 */
record WireCosts(double weight, double lengths, double quadratic) {

    /**
     * Counts.
     *
     * @param weights [units of to, units of from] row-major
     */
    static WireCosts of(float[] weights, Places to, Places from) {
        double weight = 0;
        double lengths = 0;
        double quadratic = 0;
        for (int unit = 0, at = 0; unit < to.units(); unit++) {
            for (double distance : to.distances(unit, from)) {
                double size = Math.abs(weights[at++]);
                double cost = size * (distance + 1);
                weight += size;
                lengths += size * distance;
                quadratic += cost * cost;
            }
        }
        return new WireCosts(weight, lengths, quadratic);
    }

    /** Mean length of wire, sum |E| d / sum |E|; NaN if all weights are 0. */
    double length() {
        return lengths / weight;
    }

    /** Sum |E| (d + 1). */
    double linear() {
        return lengths + weight;
    }
}
