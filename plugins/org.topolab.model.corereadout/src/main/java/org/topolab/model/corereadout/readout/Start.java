package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import org.topolab.api.stat.RandomStream;

/** Values that weights begin with. */
interface Start {

    /** So many. */
    float[] values(int size);

    /** All the same. */
    static Start even(double value) {
        return size -> {
            float[] values = new float[size];
            Arrays.fill(values, (float) value);
            return values;
        };
    }

    /** Normal. */
    static Start normal(double mean, double deviation, RandomStream random) {
        return size -> {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (mean + deviation * random.normal(i));
            }
            return values;
        };
    }

    /** Normal about 0, or all the same value if the deviation is 0. */
    static Start around(double even, double deviation, RandomStream random) {
        return deviation == 0 ? even(even) : normal(0, deviation, random.split("features"));
    }

    /**
     * Normal of a layer that so many go into and come out of.
     *
     * @see "Glorot, Bengio 2010, AISTATS 9:249-256"
     */
    static Start xavier(int in, int out, RandomStream random) {
        return normal(0, Math.sqrt(2.0 / (in + out)), random);
    }

    /** Uniform in -range to range. */
    static Start uniform(double range, RandomStream random) {
        return size -> {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) (range * (2 * random.uniform(i) - 1));
            }
            return values;
        };
    }

    /** Given. */
    static Start of(Iterable<Float> given) {
        return size -> {
            float[] values = new float[size];
            int at = 0;
            for (float value : given) {
                values[at++] = value;
            }
            return values;
        };
    }
}
