package org.topolab.model.corereadout.readout;

/** Centre of gravity and variance of what counts at each place. */
final class FieldMoments {

    private final int height;
    private final int width;

    FieldMoments(MapSize size) {
        this.height = size.height();
        this.width = size.width();
    }

    /**
     * Centre and variances of a neuron, filled in: x, y, variance of x, of y. If nothing counts,
     * all places count the same.
     *
     * @param shares [height, width], at least 0
     */
    void of(double[] shares, float[] into, int at) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double[] moments = new double[4];
        for (int place = 0; place < shares.length; place++) {
            double share = sum > 0 ? shares[place] / sum : 1.0 / shares.length;
            double x = unit(place % width, width);
            double y = unit(place / width, height);
            moments[0] += share * x;
            moments[1] += share * y;
            moments[2] += share * x * x;
            moments[3] += share * y * y;
        }
        into[at] = (float) moments[0];
        into[at + 1] = (float) moments[1];
        into[at + 2] = (float) Math.max(0, moments[2] - moments[0] * moments[0]);
        into[at + 3] = (float) Math.max(0, moments[3] - moments[1] * moments[1]);
    }

    private static double unit(int place, int places) {
        return places == 1 ? 0 : 2.0 * place / (places - 1) - 1;
    }
}
