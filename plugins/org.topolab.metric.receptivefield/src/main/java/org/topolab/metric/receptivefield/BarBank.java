package org.topolab.metric.receptivefield;

import java.util.Arrays;

/**
 * The published bank of bars that fields are compared with: 50 angles, 30 widths, 30 places along
 * the diagonal. A bar is 1 where 0 <= n <= width, n = cos(angle) (x - place) + sin(angle) (y -
 * place), and 0 elsewhere; an answer is the magnitude of its covariance with the field.
 *
 * <p>Bars are never stored: all widths of an angle and place come from one pass over the pixels.
 *
 * @see "github.com/ganguli-lab/RetinalResources"
 */
final class BarBank {

    static final int ANGLES = 50;

    /** Bars at angles this many apart differ by half a turn and are folded together. */
    static final int HALF = ANGLES / 2;

    static final int WIDTHS = 30;
    static final int PLACES = 30;

    /** The published code smooths four turns and cuts this many bins off the front. */
    private static final int CUT = 5;

    private static final int REACH = 2;
    private static final double TIE = 1e-12;

    private final int side;
    private final int[] widths;

    /**
     * @param side of the fields in pixels, at least 1
     */
    BarBank(int side) {
        this.side = side;
        this.widths = new int[WIDTHS];
        double last = Math.log(side / 4.0) / Math.log(2);
        for (int w = 0; w < WIDTHS; w++) {
            double exponent = 1 + (last - 1) * w / (WIDTHS - 1);
            widths[w] = 2 * (int) Math.rint(Math.pow(2, exponent));
        }
    }

    /** All 30 widths in pixels, many of them equal. */
    int[] widths() {
        return widths.clone();
    }

    /** How a field answers to bars of any angle; NaN if it is constant. */
    Tuning tuning(Field field) {
        Field centred = field.centred();
        if (centred.dead()) {
            return Tuning.undefined();
        }
        double[][][] smooth = smooth(folded(centred));
        double max = 0;
        for (double[][] ofAngle : smooth) {
            for (double[] ofWidth : ofAngle) {
                max = Math.max(max, Arrays.stream(ofWidth).max().orElseThrow());
            }
        }
        return preferred(smooth, max);
    }

    /** The first maximum in the order of angle, width, place. */
    private Tuning preferred(double[][][] smooth, double max) {
        for (int bin = 0; bin < HALF; bin++) {
            double[][] answers = smooth[(bin + CUT) % HALF];
            for (int w = 0; w < WIDTHS; w++) {
                for (int p = 0; p < PLACES; p++) {
                    if (answers[w][p] >= max * (1 - TIE)) {
                        return new Tuning(bin, widths[w], p, scores(smooth, bin, w, max));
                    }
                }
            }
        }
        throw new IllegalStateException("no maximum among answers to bars");
    }

    private static double[] scores(double[][][] smooth, int bin, int width, double max) {
        double[] scores = new double[ANGLES];
        Arrays.setAll(
                scores,
                j ->
                        Arrays.stream(smooth[(bin + CUT + j) % HALF][width]).max().orElseThrow()
                                / max);
        return scores;
    }

    /** Answers [25 angles, widths, places], the larger of those half a turn apart. */
    private double[][][] folded(Field centred) {
        double[][][] answers = new double[HALF][WIDTHS][PLACES];
        for (int a = 0; a < ANGLES; a++) {
            double angle = 2 * Math.PI * a / ANGLES;
            for (int p = 0; p < PLACES; p++) {
                double[] sums = sums(centred, angle, p);
                for (int w = 0; w < WIDTHS; w++) {
                    double answer = Math.abs(sums[widths[w]]);
                    answers[a % HALF][w][p] = Math.max(answers[a % HALF][w][p], answer);
                }
            }
        }
        return answers;
    }

    /** Sum of the field inside the bar of each whole width. */
    private double[] sums(Field centred, double angle, int place) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int widest = Math.max(widths[0], widths[WIDTHS - 1]);
        double[] sums = new double[widest + 1];
        for (int y = 0; y < side; y++) {
            double down = sin * (y - place);
            for (int x = 0; x < side; x++) {
                double n = cos * (x - place) + down;
                if (n >= 0 && n <= widest) {
                    sums[(int) Math.ceil(n)] += centred.value(y, x);
                }
            }
        }
        for (int w = 1; w <= widest; w++) {
            sums[w] += sums[w - 1];
        }
        return sums;
    }

    /** Sums over windows of 5 x 5 x 5: angles go round, widths and places are mirrored. */
    private static double[][][] smooth(double[][][] answers) {
        double[][][] smooth = new double[HALF][WIDTHS][PLACES];
        for (int a = 0; a < HALF; a++) {
            double[][] sum = new double[WIDTHS][PLACES];
            for (int d = -REACH; d <= REACH; d++) {
                double[][] other = answers[(a + d + HALF) % HALF];
                for (int w = 0; w < WIDTHS; w++) {
                    for (int p = 0; p < PLACES; p++) {
                        sum[w][p] += other[w][p];
                    }
                }
            }
            smooth[a] = window(sum);
        }
        return smooth;
    }

    private static double[][] window(double[][] values) {
        double[][] sums = new double[WIDTHS][PLACES];
        for (int w = 0; w < WIDTHS; w++) {
            for (int p = 0; p < PLACES; p++) {
                for (int d = -REACH; d <= REACH; d++) {
                    double[] row = values[mirrored(w + d, WIDTHS)];
                    for (int e = -REACH; e <= REACH; e++) {
                        sums[w][p] += row[mirrored(p + e, PLACES)];
                    }
                }
            }
        }
        return sums;
    }

    /** The ends are repeated: d c b a | a b c d | d c b a. */
    private static int mirrored(int at, int size) {
        if (at < 0) {
            return -1 - at;
        }
        return at < size ? at : 2 * size - 1 - at;
    }
}
