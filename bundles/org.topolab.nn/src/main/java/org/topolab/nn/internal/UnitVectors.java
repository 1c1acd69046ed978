package org.topolab.nn.internal;

import java.util.Optional;
import org.topolab.nn.Filters;

/**
 * The weights of all units of a layer, or their gradient, unit by unit; each with its bias at its
 * end, if it is to have it.
 */
record UnitVectors(Floats weights, Optional<Floats> biases) {

    static UnitVectors read(Filters filters, boolean bias) {
        return new UnitVectors(
                Floats.read(filters.weights()),
                bias ? filters.bias().map(Floats::read) : Optional.empty());
    }

    static UnitVectors write(Filters filters, boolean bias) {
        return new UnitVectors(
                Floats.write(filters.weights()),
                bias ? filters.bias().map(Floats::write) : Optional.empty());
    }

    void get(int unit, int weightsOfUnit, float[] into) {
        weights.get(unit * weightsOfUnit, into, 0, weightsOfUnit);
        biases.ifPresent(b -> into[weightsOfUnit] = b.get(unit));
    }

    void put(int unit, int weightsOfUnit, float[] from) {
        weights.put(unit * weightsOfUnit, from, 0, weightsOfUnit);
        biases.ifPresent(b -> b.put(unit, from[weightsOfUnit]));
    }

    void flush() {
        weights.flush();
        biases.ifPresent(Floats::flush);
    }

    /** The inner product in eight sums, which a processor takes side by side. */
    static double product(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i + 8 <= a.length; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        double rest = 0;
        for (; i < a.length; i++) {
            rest += a[i] * b[i];
        }
        return rest + s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
    }
}
