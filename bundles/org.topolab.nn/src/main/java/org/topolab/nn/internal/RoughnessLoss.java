package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;
import org.topolab.nn.Roughness;

/** How rough the kernels of a convolution are, and the gradient of that. */
final class RoughnessLoss {

    private static final double SIDES_PER_SD = 4;

    private final Roughness spec;
    private final int kernel;
    private final int side;
    private final double[] factors;

    /**
     * @throws IllegalArgumentException if the kernel is too small for Laplace's filter
     */
    RoughnessLoss(Convolution convolution, Roughness spec) {
        this.spec = spec;
        this.kernel = convolution.kernel();
        this.side = kernel + 2 * spec.padding() - 2;
        if (side < 1 && spec.kind() != Roughness.Kind.GROUP_SPARSITY) {
            throw new IllegalArgumentException(
                    "roughness of kernels of %d x %d with padding %d: Laplace's filter needs 3 x 3"
                            .formatted(kernel, kernel, spec.padding()));
        }
        this.factors =
                spec.kind() == Roughness.Kind.GAUSSIAN_LAPLACE_L2 ? rim(kernel) : new double[0];
    }

    /** 1 - G, with G a Gaussian stretched to 0 at its smallest and 1 at its largest. */
    static double[] rim(int side) {
        double sd = side / SIDES_PER_SD;
        double middle = (side - 1) / 2.0;
        double[] line = new double[side];
        for (int i = 0; i < side; i++) {
            line[i] = Math.exp(-(i - middle) * (i - middle) / (2 * sd * sd));
        }
        double least = line[0] * line[0];
        double most = line[side / 2] * line[side / 2];
        double[] rim = new double[side * side];
        for (int i = 0; i < rim.length; i++) {
            double value = line[i / side] * line[i % side];
            rim[i] = most == least ? 0 : 1 - (value - least) / (most - least);
        }
        return rim;
    }

    /** R. */
    double value(INDArray weights) {
        return evaluate(doubles(weights), new double[Math.toIntExact(weights.length())]);
    }

    /** Adds the gradient of R times a factor. */
    void addGradient(INDArray weights, double factor, INDArray gradient) {
        double[] slopes = new double[Math.toIntExact(weights.length())];
        evaluate(doubles(weights), slopes);
        Floats to = Floats.write(gradient);
        for (int i = 0; i < slopes.length; i++) {
            to.put(i, (float) (to.get(i) + factor * slopes[i]));
        }
        to.flush();
    }

    private static double[] doubles(INDArray weights) {
        float[] values = Values.of(weights);
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** R, and its gradient, which is added. */
    double evaluate(double[] w, double[] slopes) {
        return switch (spec.kind()) {
            case LAPLACE_L2_NORM, GAUSSIAN_LAPLACE_L2 -> ratio(w, slopes);
            case LAPLACE_L2 -> {
                double share = 0.5 * share(w);
                yield share * filtered(w, slopes, z -> z * z, z -> 2 * share * z);
            }
            case LAPLACE_L1 -> {
                double share = share(w);
                yield share * filtered(w, slopes, Math::abs, z -> share * Math.signum(z));
            }
            case GROUP_SPARSITY -> groups(w, slopes);
        };
    }

    private int slices(double[] w) {
        return w.length / (kernel * kernel);
    }

    /** What each value after the filter counts. */
    private double share(double[] w) {
        return spec.mean() ? 1.0 / (slices(w) * side * side) : 1;
    }

    private double ratio(double[] w, double[] slopes) {
        double squares = 0;
        for (double each : w) {
            squares += each * each;
        }
        if (squares == 0) {
            return 0; // nothing there that could be rough
        }
        double counts = spec.mean() ? (double) kernel * kernel / (side * side) : 1;
        double share = counts / squares;
        double ratio = share * filtered(w, slopes, z -> z * z, z -> 2 * share * z);
        for (int i = 0; i < w.length; i++) {
            slopes[i] -= 2 * ratio * w[i] / squares;
        }
        return ratio;
    }

    /** A function of one value. */
    private interface Each {
        double of(double z);
    }

    /**
     * The sum of a function of the filtered values; adds the slope of it to that of the weights.
     */
    private double filtered(double[] w, double[] slopes, Each function, Each slope) {
        double sum = 0;
        for (int slice = 0; slice < slices(w); slice++) {
            int from = slice * kernel * kernel;
            for (int place = 0; place < side * side; place++) {
                int row = place / side + 1 - spec.padding();
                int column = place % side + 1 - spec.padding();
                double factor = factors.length == 0 ? 1 : factors[place];
                double z = factor * laplace(w, from, row, column);
                sum += function.of(z);
                scatter(factor * slope.of(z), slopes, from, row, column);
            }
        }
        return sum;
    }

    private double laplace(double[] w, int from, int row, int column) {
        return 4 * at(w, from, row, column)
                - at(w, from, row - 1, column)
                - at(w, from, row + 1, column)
                - at(w, from, row, column - 1)
                - at(w, from, row, column + 1);
    }

    private double at(double[] w, int from, int row, int column) {
        return inside(row, column) ? w[from + row * kernel + column] : 0;
    }

    private boolean inside(int row, int column) {
        return row >= 0 && row < kernel && column >= 0 && column < kernel;
    }

    private void scatter(double slope, double[] slopes, int from, int row, int column) {
        add(4 * slope, slopes, from, row, column);
        add(-slope, slopes, from, row - 1, column);
        add(-slope, slopes, from, row + 1, column);
        add(-slope, slopes, from, row, column - 1);
        add(-slope, slopes, from, row, column + 1);
    }

    private void add(double slope, double[] slopes, int from, int row, int column) {
        if (inside(row, column)) {
            slopes[from + row * kernel + column] += slope;
        }
    }

    private double groups(double[] w, double[] slopes) {
        int each = kernel * kernel;
        double share = spec.mean() ? 1.0 / slices(w) : 1;
        double sum = 0;
        for (int from = 0; from < w.length; from += each) {
            double squares = 0;
            for (int i = from; i < from + each; i++) {
                squares += w[i] * w[i];
            }
            double norm = Math.sqrt(squares);
            sum += share * norm;
            for (int i = from; i < from + each && norm > 0; i++) {
                slopes[i] += share * w[i] / norm;
            }
        }
        return sum;
    }
}
