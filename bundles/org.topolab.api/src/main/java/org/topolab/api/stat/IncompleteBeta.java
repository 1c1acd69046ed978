package org.topolab.api.stat;

/**
 * The regularised incomplete beta function by its continued fraction, which is multiplied out by
 * Lentz's method. What is small keeps its relative accuracy, down to the smallest doubles.
 *
 * @see <a href="https://dlmf.nist.gov/8.17#v">NIST Digital Library of Mathematical Functions
 *     8.17.22 and 5.11.1</a>
 * @see <a href="https://doi.org/10.1364/AO.15.000668">Lentz 1976, Generating Bessel functions in
 *     Mie scattering calculations using continued fractions, Appl. Opt. 15:668-671</a>
 */
final class IncompleteBeta {

    /** Stands for a denominator of 0. */
    private static final double TINY = 1e-300;

    private static final double EPSILON = 1e-15;
    // needs about as many terms as the root of the larger parameter
    private static final int TERMS = 100_000;

    /** From here on five terms of Stirling's series are as accurate as a double. */
    private static final double LARGE = 15;

    private IncompleteBeta() {}

    /**
     * I<sub>x</sub>(a, b).
     *
     * @param x from 0 to 1
     * @param rest 1 - x, given apart so that an x close to 1 loses no digits
     * @param a above 0
     * @param b above 0
     */
    static double regularised(double x, double rest, double a, double b) {
        // the fraction converges fast below the mean of the distribution
        return x <= (a + 1) / (a + b + 2) ? direct(x, rest, a, b) : 1 - direct(rest, x, b, a);
    }

    private static double direct(double x, double rest, double a, double b) {
        if (x == 0) {
            return 0;
        }
        double logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
        double front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta) / a;
        return front / fraction(x, a, b);
    }

    /** 1 + d1 / (1 + d2 / (1 + ...)). */
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double above = 1;
        double below = 0;
        for (int n = 1; n <= TERMS; n++) {
            double term = term(n, x, a, b);
            below = 1 / nonZero(1 + term * below);
            above = nonZero(1 + term / above);
            double factor = above * below;
            value *= factor;
            if (Math.abs(factor - 1) <= EPSILON) {
                break;
            }
        }
        return value;
    }

    private static double term(int n, double x, double a, double b) {
        int m = n / 2;
        double top = n % 2 == 0 ? m * (b - m) * x : -(a + m) * (a + b + m) * x;
        return top / ((a + n - 1) * (a + n));
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Logarithm of the gamma function of a number above 0, by Stirling's series. */
    static double logGamma(double z) {
        double product = 1;
        double large = z;
        while (large < LARGE) {
            product *= large;
            large++;
        }
        double inverse = 1 / (large * large);
        double series =
                1 / 12.0
                        - inverse
                                * (1 / 360.0
                                        - inverse
                                                * (1 / 1260.0
                                                        - inverse * (1 / 1680.0 - inverse / 1188)));
        return (large - 0.5) * Math.log(large)
                - large
                + Math.log(2 * Math.PI) / 2
                + series / large
                - Math.log(product);
    }
}
