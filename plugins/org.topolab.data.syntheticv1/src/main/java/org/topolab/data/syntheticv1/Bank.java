package org.topolab.data.syntheticv1;

import java.util.ArrayList;
import java.util.List;

/** The features that all neurons are made of: 8 orientations by 2 frequencies, anywhere. */
final class Bank {

    private static final int ORIENTATIONS = 8;

    /** Cycles per pixel. */
    private static final double[] FREQUENCIES = {0.09, 0.16};

    /** Standard deviation along the wave, in wavelengths. */
    private static final double ACROSS = 0.35;

    /** How much longer than wide a field is. */
    private static final double ELONGATION = 1.25;

    /** Number of features. */
    static final int SIZE = ORIENTATIONS * FREQUENCIES.length;

    private Bank() {}

    /**
     * A feature at a place.
     *
     * @param feature from 0 to SIZE - 1
     * @param column of the centre, in pixels
     * @param row of the centre, in pixels
     * @param phase of the wave at the centre, in radians
     */
    static Gabor at(int feature, double column, double row, double phase) {
        double frequency = FREQUENCIES[feature / ORIENTATIONS];
        double angle = Math.PI * (feature % ORIENTATIONS) / ORIENTATIONS;
        double sd = ACROSS / frequency;
        return new Gabor(column, row, angle, frequency, sd, ELONGATION * sd, phase);
    }

    /** All features at a place, of phase 0. */
    static List<Gabor> all(double column, double row) {
        List<Gabor> all = new ArrayList<>();
        for (int feature = 0; feature < SIZE; feature++) {
            all.add(at(feature, column, row, 0));
        }
        return all;
    }
}
