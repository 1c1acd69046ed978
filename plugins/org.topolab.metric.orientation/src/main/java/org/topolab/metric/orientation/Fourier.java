package org.topolab.metric.orientation;

/**
 * Discrete Fourier transform, sum x exp(-2 pi i j k / n), of any length, in steps for each prime
 * factor: of length n in n times the sum of its factors.
 *
 * @see <a href="https://doi.org/10.1090/S0025-5718-1965-0178586-1">Cooley, Tukey 1965, Math.
 *     Comput. 19:297-301</a>
 */
final class Fourier {

    /** Lengths up to this are not worth dividing. */
    private static final int DIRECT = 12;

    private final double[] cosine;
    private final double[] sine;

    private Fourier(int length) {
        this.cosine = new double[length];
        this.sine = new double[length];
        for (int k = 0; k < length; k++) {
            cosine[k] = Math.cos(2 * Math.PI * k / length);
            sine[k] = -Math.sin(2 * Math.PI * k / length);
        }
    }

    /** Transforms the rows, then the columns, of [rows, columns] complex numbers, in place. */
    static void transform(double[] real, double[] imaginary, int rows, int columns) {
        Fourier across = new Fourier(columns);
        for (int row = 0; row < rows; row++) {
            across.line(real, imaginary, row * columns, 1);
        }
        Fourier down = new Fourier(rows);
        for (int column = 0; column < columns; column++) {
            down.line(real, imaginary, column, columns);
        }
    }

    /** Transforms every step-th number from a place on, in place. */
    private void line(double[] real, double[] imaginary, int from, int step) {
        double[] re = new double[cosine.length];
        double[] im = new double[cosine.length];
        for (int k = 0; k < re.length; k++) {
            re[k] = real[from + k * step];
            im[k] = imaginary[from + k * step];
        }
        transform(re, im);
        for (int k = 0; k < re.length; k++) {
            real[from + k * step] = re[k];
            imaginary[from + k * step] = im[k];
        }
    }

    /** In place; a divisor of the whole length. */
    private void transform(double[] re, double[] im) {
        int n = re.length;
        if (n <= DIRECT) {
            direct(re, im);
            return;
        }
        int factor = smallestFactor(n);
        int size = n / factor;
        double[][] partRe = new double[factor][size];
        double[][] partIm = new double[factor][size];
        for (int part = 0; part < factor; part++) {
            for (int k = 0; k < size; k++) {
                partRe[part][k] = re[k * factor + part];
                partIm[part][k] = im[k * factor + part];
            }
            transform(partRe[part], partIm[part]);
        }
        combine(partRe, partIm, re, im);
    }

    /** By definition. */
    private void direct(double[] re, double[] im) {
        double[] fromRe = re.clone();
        double[] fromIm = im.clone();
        int stride = cosine.length / re.length;
        for (int k = 0; k < re.length; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < re.length; j++) {
                double c = cosine[j * k % re.length * stride];
                double s = sine[j * k % re.length * stride];
                sumRe += fromRe[j] * c - fromIm[j] * s;
                sumIm += fromRe[j] * s + fromIm[j] * c;
            }
            re[k] = sumRe;
            im[k] = sumIm;
        }
    }

    /** Puts the transforms of every factor-th number together. */
    private void combine(double[][] partRe, double[][] partIm, double[] re, double[] im) {
        int factor = partRe.length;
        int size = partRe[0].length;
        int stride = cosine.length / re.length;
        double[] turnedRe = new double[factor];
        double[] turnedIm = new double[factor];
        for (int k = 0; k < size; k++) {
            for (int part = 0; part < factor; part++) {
                double a = partRe[part][k];
                double b = partIm[part][k];
                double c = cosine[part * k * stride];
                double s = sine[part * k * stride];
                turnedRe[part] = a * c - b * s;
                turnedIm[part] = a * s + b * c;
            }
            if (factor == 2) {
                re[k] = turnedRe[0] + turnedRe[1];
                im[k] = turnedIm[0] + turnedIm[1];
                re[k + size] = turnedRe[0] - turnedRe[1];
                im[k + size] = turnedIm[0] - turnedIm[1];
            } else {
                for (int part = 0; part < factor; part++) {
                    int at = k + part * size;
                    re[at] = 0;
                    im[at] = 0;
                    for (int from = 0; from < factor; from++) {
                        int turn = part * from % factor * (cosine.length / factor);
                        re[at] += turnedRe[from] * cosine[turn] - turnedIm[from] * sine[turn];
                        im[at] += turnedRe[from] * sine[turn] + turnedIm[from] * cosine[turn];
                    }
                }
            }
        }
    }

    private static int smallestFactor(int n) {
        for (int factor = 2; factor * factor <= n; factor++) {
            if (n % factor == 0) {
                return factor;
            }
        }
        return n;
    }
}
