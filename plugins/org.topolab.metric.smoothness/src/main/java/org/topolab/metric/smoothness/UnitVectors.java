package org.topolab.metric.smoothness;

import org.topolab.api.model.IncomingWeights;

/**
 * The incoming weights of the units of a sheet, brought to length 1: v / sqrt(max(|v|^2, 1e-12)),
 * so that a unit without weights has none and is like no other. Holds one unit at a time; not safe
 * for several threads.
 */
final class UnitVectors {

    /** Smallest square length that is divided by, as TensorFlow's l2_normalize has it. */
    private static final double LEAST = 1e-12;

    private final IncomingWeights weights;
    private final String sheet;
    private final boolean absolute;
    private final int length;
    private final float[] unit;

    /**
     * @param absolute whether the sizes of the weights are compared, without their signs
     * @param bias whether the bias of a unit that has one is one of its weights
     */
    UnitVectors(IncomingWeights weights, String sheet, boolean absolute, boolean bias) {
        this.weights = weights;
        this.sheet = sheet;
        this.absolute = absolute;
        int without = weights.length(sheet);
        boolean biased = weights.biased(sheet);
        this.length = without + (biased && bias ? 1 : 0);
        this.unit = new float[without + (biased ? 1 : 0)];
    }

    /** Number of values of a vector. */
    int length() {
        return length;
    }

    /**
     * Reads the vector of a unit.
     *
     * @param into receives length values
     * @param at where the first one goes
     */
    void read(int number, double[] into, int at) {
        weights.read(sheet, number, unit);
        double square = 0;
        for (int i = 0; i < length; i++) {
            square += (double) unit[i] * unit[i];
        }
        double scale = 1 / Math.sqrt(Math.max(square, LEAST));
        for (int i = 0; i < length; i++) {
            double value = unit[i] * scale;
            into[at + i] = absolute ? Math.abs(value) : value;
        }
    }

    /** Similarity of two vectors read before: their product. */
    double similarity(double[] one, int at, double[] other, int otherAt) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += one[at + i] * other[otherAt + i];
        }
        return sum;
    }
}
