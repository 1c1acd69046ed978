package org.topolab.nn.internal;

import org.topolab.nn.Loss;

/** How one value of a picture is made from what the network says, and compared with its aim. */
public enum PixelLoss {

    /** Sigmoid and binary cross-entropy, computed from what comes before the sigmoid. */
    CROSS_ENTROPY {
        @Override
        double pixel(double x) {
            return sigmoid(x);
        }

        @Override
        double rise(double x) {
            return sigmoid(x) * (1 - sigmoid(x));
        }

        @Override
        double loss(double x, double aim) {
            return Math.max(x, 0) - x * aim + Math.log1p(Math.exp(-Math.abs(x)));
        }

        @Override
        double slope(double x, double aim) {
            return sigmoid(x) - aim;
        }
    },

    /**
     * Sigmoid in single precision, then binary cross-entropy with PyTorch's limits: logarithms of
     * at least -100, a divisor of at least 1e-12 in the slope.
     *
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">BCELoss
     *     </a>
     */
    CLAMPED {
        @Override
        double pixel(double x) {
            return (float) sigmoid(x);
        }

        @Override
        double rise(double x) {
            return pixel(x) * (1 - pixel(x));
        }

        @Override
        double loss(double x, double aim) {
            double p = pixel(x);
            return -aim * Math.max(Math.log(p), -100) - (1 - aim) * Math.max(Math.log(1 - p), -100);
        }

        @Override
        double slope(double x, double aim) {
            double p = pixel(x);
            return (p - aim) / Math.max(p * (1 - p), 1e-12) * (p * (1 - p));
        }
    },

    /** The squared difference. */
    SQUARED {
        @Override
        double pixel(double x) {
            return x;
        }

        @Override
        double rise(double x) {
            return 1;
        }

        @Override
        double loss(double x, double aim) {
            return (x - aim) * (x - aim);
        }

        @Override
        double slope(double x, double aim) {
            return 2 * (x - aim);
        }
    };

    /** The one of a kind of loss. */
    public static PixelLoss of(Loss loss) {
        return switch (loss) {
            case BINARY_CROSS_ENTROPY -> CROSS_ENTROPY;
            case CLAMPED_BINARY_CROSS_ENTROPY -> CLAMPED;
            case SQUARED_ERROR -> SQUARED;
            default ->
                    throw new IllegalArgumentException(
                            "loss %s is not for pictures, expected a binary cross-entropy or the"
                                            .formatted(loss)
                                    + " squared error");
        };
    }

    /** The value that is shown. */
    abstract double pixel(double x);

    /** Derivative of the value that is shown by x. */
    abstract double rise(double x);

    abstract double loss(double x, double aim);

    /** Derivative of the loss by x. */
    abstract double slope(double x, double aim);

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
