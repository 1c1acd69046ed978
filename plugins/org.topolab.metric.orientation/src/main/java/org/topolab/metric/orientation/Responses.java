package org.topolab.metric.orientation;

import java.util.Arrays;

/**
 * The largest answer of every unit over the phases of a grating, for each wavelength and
 * orientation. Not a number if one of them is; minus infinity before any was seen.
 */
final class Responses {

    private static final long MOST_BYTES = 1 << 30;

    private final int wavelengths;
    private final int orientations;
    private final int units;
    private final float[] best;

    /**
     * @throws IllegalArgumentException if that takes more than 1 GB
     */
    Responses(int wavelengths, int orientations, int units) {
        long bytes = (long) Float.BYTES * wavelengths * orientations * units;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    ("orientation: answers of %d units to %d wavelengths and %d orientations take"
                                    + " %d MB, expected at most 1024; list fewer wavelengths")
                            .formatted(units, wavelengths, orientations, bytes >> 20));
        }
        this.wavelengths = wavelengths;
        this.orientations = orientations;
        this.units = units;
        this.best = new float[wavelengths * orientations * units];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
    }

    int wavelengths() {
        return wavelengths;
    }

    int orientations() {
        return orientations;
    }

    int units() {
        return units;
    }

    /** Takes in the answer of one unit to one grating. */
    void add(int wavelength, int orientation, int unit, float answer) {
        int at = at(wavelength, orientation, unit);
        best[at] = Math.max(best[at], answer);
    }

    void merge(Responses other) {
        for (int at = 0; at < best.length; at++) {
            best[at] = Math.max(best[at], other.best[at]);
        }
    }

    boolean fits(Responses other) {
        return other.wavelengths == wavelengths
                && other.orientations == orientations
                && other.units == units;
    }

    /**
     * The tuning curve of a unit: its answers, those below 0 as 0.
     *
     * @param curve receives one answer for each orientation
     * @return whether all answers are finite
     */
    boolean curve(int wavelength, int unit, double[] curve) {
        boolean finite = true;
        for (int orientation = 0; orientation < orientations; orientation++) {
            float answer = best[at(wavelength, orientation, unit)];
            finite &= Float.isFinite(answer);
            curve[orientation] = Math.max(0, answer);
        }
        return finite;
    }

    private int at(int wavelength, int orientation, int unit) {
        return (wavelength * orientations + orientation) * units + unit;
    }
}
