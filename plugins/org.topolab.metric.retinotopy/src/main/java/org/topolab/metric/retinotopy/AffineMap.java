package org.topolab.metric.retinotopy;

/**
 * The affine map from cortex to image that comes nearest, by least squares.
 *
 * @param xx pixels across the image for a millimetre of x
 * @param xy pixels across for a millimetre of y
 * @param yx pixels down for a millimetre of x
 * @param yy pixels down for a millimetre of y
 * @param fit share of the variance of both coordinates that it explains; NaN where it is not
 *     defined, as for fewer than 3 neurons or neurons on one line
 */
record AffineMap(double xx, double xy, double yx, double yy, double fit) {

    private static final double ROUNDING = 1e-9;
    private static final int FEWEST = 3;
    private static final AffineMap NONE =
            new AffineMap(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * Fits the image places of neurons to the cortical places of others, or their own.
     *
     * @param where as many neurons as who
     */
    static AffineMap of(int[] who, Plane image, int[] where, Plane cortex) {
        Moments m = new Moments(who, image, where, cortex);
        double det = m.xx * m.yy - m.xy * m.xy;
        if (who.length < FEWEST || !(det > ROUNDING * m.xx * m.yy)) {
            return NONE;
        }
        double xx = (m.xc * m.yy - m.yc * m.xy) / det;
        double xy = (m.yc * m.xx - m.xc * m.xy) / det;
        double yx = (m.xr * m.yy - m.yr * m.xy) / det;
        double yy = (m.yr * m.xx - m.xr * m.xy) / det;
        double explained = xx * m.xc + xy * m.yc + yx * m.xr + yy * m.yr;
        return new AffineMap(xx, xy, yx, yy, m.image > 0 ? explained / m.image : Double.NaN);
    }

    /** Sums of squares and products about the means. */
    private static final class Moments {
        private double xx;
        private double xy;
        private double yy;
        private double xc;
        private double yc;
        private double xr;
        private double yr;
        private double image;

        Moments(int[] who, Plane image, int[] where, Plane cortex) {
            double meanColumn = image.meanAcross(who);
            double meanRow = image.meanDown(who);
            double meanX = cortex.meanAcross(where);
            double meanY = cortex.meanDown(where);
            for (int i = 0; i < who.length; i++) {
                double column = image.across(who[i]) - meanColumn;
                double row = image.down(who[i]) - meanRow;
                double x = cortex.across(where[i]) - meanX;
                double y = cortex.down(where[i]) - meanY;
                xx += x * x;
                xy += x * y;
                yy += y * y;
                xc += x * column;
                yc += y * column;
                xr += x * row;
                yr += y * row;
                this.image += column * column + row * row;
            }
        }
    }

    /** Square pixels for a square millimetre, below 0 where the image is mirrored. */
    double determinant() {
        return xx * yy - xy * yx;
    }

    /** How many times farther it stretches along one direction than across it, at least 1. */
    double anisotropy() {
        double squares = xx * xx + xy * xy + yx * yx + yy * yy;
        double area = Math.abs(determinant());
        double sum = Math.sqrt(squares + 2 * area); // of both singular values
        double difference = Math.sqrt(Math.max(0, squares - 2 * area));
        return (sum + difference) / (sum - difference);
    }

    /** Length of what it differs by from another, as a share of the other's (Frobenius). */
    double errorFrom(AffineMap other) {
        return Math.sqrt(
                (square(xx - other.xx)
                                + square(xy - other.xy)
                                + square(yx - other.yx)
                                + square(yy - other.yy))
                        / (square(other.xx)
                                + square(other.xy)
                                + square(other.yx)
                                + square(other.yy)));
    }

    private static double square(double value) {
        return value * value;
    }
}
