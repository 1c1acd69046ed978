package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topolab.api.stat.RandomStream;

/** How draws of a point lie about its centre: S e, with e standard normal in x and y. */
enum Covariance {
    /** S any matrix of 2 x 2, row-major: covariance S times its transpose. */
    FULL(4),
    /** A standard deviation along x and one along y. */
    UNCORRELATED(2),
    /** One standard deviation. */
    ISOTROPIC(1);

    private final int entries;

    Covariance(int entries) {
        this.entries = entries;
    }

    /** Names as written in a recipe. */
    static List<String> names() {
        return Arrays.stream(values()).map(Covariance::word).toList();
    }

    /** That of a name. */
    static Covariance of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Numbers of each neuron. */
    int entries() {
        return entries;
    }

    /** Dimensions of those of so many neurons. */
    int[] shape(int neurons) {
        return this == FULL ? new int[] {neurons, 2, 2} : new int[] {neurons, entries};
    }

    /** How it begins: all entries the same, or anywhere in -spread to spread if full. */
    Start start(double spread, RandomStream random) {
        return this == FULL ? Start.uniform(spread, random) : Start.even(spread);
    }

    /** How far a draw moves a neuron's point in x. */
    float x(float[] sigma, int neuron, float e, float f) {
        int at = neuron * entries;
        return this == FULL ? sigma[at] * e + sigma[at + 1] * f : sigma[at] * e;
    }

    /** How far a draw moves a neuron's point in y. */
    float y(float[] sigma, int neuron, float e, float f) {
        int at = neuron * entries;
        return this == FULL ? sigma[at + 2] * e + sigma[at + 3] * f : sigma[at + entries - 1] * f;
    }

    /** Adds what slopes by x and y are by the entries. */
    void pass(float[] into, int neuron, float e, float f, float slopeX, float slopeY) {
        int at = neuron * entries;
        if (this == FULL) {
            into[at] += slopeX * e;
            into[at + 1] += slopeX * f;
            into[at + 2] += slopeY * e;
            into[at + 3] += slopeY * f;
        } else {
            into[at] += slopeX * e;
            into[at + entries - 1] += slopeY * f;
        }
    }

    /** Variances along x and y of a neuron, filled in. */
    void variances(float[] sigma, int neuron, float[] into, int at) {
        into[at] =
                x(sigma, neuron, 1, 0) * x(sigma, neuron, 1, 0)
                        + x(sigma, neuron, 0, 1) * x(sigma, neuron, 0, 1);
        into[at + 1] =
                y(sigma, neuron, 1, 0) * y(sigma, neuron, 1, 0)
                        + y(sigma, neuron, 0, 1) * y(sigma, neuron, 0, 1);
    }
}
