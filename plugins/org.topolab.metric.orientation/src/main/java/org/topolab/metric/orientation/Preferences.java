package org.topolab.metric.orientation;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What every unit of a sheet prefers, at the wavelength it answers to most. A unit without finite
 * answers at any wavelength is undefined; one that answers to nothing is dead.
 */
final class Preferences {

    /** A unit without wavelength. */
    private static final int UNDEFINED = -1;

    private final Responses responses;
    private final Compass compass;
    private final int[] wavelengths;
    private final Tuning[] tunings;

    Preferences(Responses responses) {
        this.responses = responses;
        this.compass = new Compass(responses.orientations());
        this.wavelengths = new int[responses.units()];
        this.tunings = new Tuning[responses.units()];
        double[] curve = new double[responses.orientations()];
        for (int unit = 0; unit < wavelengths.length; unit++) {
            wavelengths[unit] = best(unit, curve);
            tunings[unit] = new Tuning(Double.NaN, Double.NaN, Double.NaN);
            if (defined(unit)) {
                responses.curve(wavelengths[unit], unit, curve);
                tunings[unit] = compass.tune(curve);
            }
        }
    }

    /** The wavelength of the largest answer, the first of equal ones. */
    private int best(int unit, double[] curve) {
        int best = UNDEFINED;
        double most = -1;
        for (int wavelength = 0; wavelength < responses.wavelengths(); wavelength++) {
            if (responses.curve(wavelength, unit, curve)) {
                double answer = Arrays.stream(curve).max().orElseThrow();
                best = answer > most ? wavelength : best;
                most = Math.max(most, answer);
            }
        }
        return best;
    }

    int units() {
        return tunings.length;
    }

    int orientations() {
        return responses.orientations();
    }

    Tuning tuning(int unit) {
        return tunings[unit];
    }

    /** Number of the wavelength a unit answers to most; -1 if undefined. */
    int wavelength(int unit) {
        return wavelengths[unit];
    }

    boolean defined(int unit) {
        return wavelengths[unit] != UNDEFINED;
    }

    /** Whether a unit answers to something. */
    boolean live(int unit) {
        return defined(unit) && !tunings[unit].dead();
    }

    /** Vector strength of each unit, NaN of others than live ones. */
    double[] strengths() {
        return Arrays.stream(tunings).mapToDouble(Tuning::strength).toArray();
    }

    /**
     * Vector strength of each unit if its answers go to other orientations.
     *
     * @param orders gives the new orientation of each answer of a unit
     */
    double[] strengths(IntFunction<int[]> orders) {
        double[] curve = new double[orientations()];
        double[] strengths = new double[units()];
        Arrays.fill(strengths, Double.NaN);
        for (int unit = 0; unit < strengths.length; unit++) {
            if (live(unit)) {
                responses.curve(wavelengths[unit], unit, curve);
                strengths[unit] = compass.strength(curve, orders.apply(unit));
            }
        }
        return strengths;
    }

    /** 1 for units of which something holds, 0 for others, NaN for undefined ones. */
    double[] whether(IntPredicate holds) {
        return IntStream.range(0, units())
                .mapToDouble(unit -> defined(unit) ? (holds.test(unit) ? 1 : 0) : Double.NaN)
                .toArray();
    }

    /**
     * The preferred orientations of the units that enter maps: selective ones; as published, all
     * but flat ones.
     */
    Chart chart(Settings settings) {
        int n = orientations();
        int[] bins = new int[units()];
        double[] peaks = new double[units()];
        for (int unit = 0; unit < bins.length; unit++) {
            bins[unit] = Tuning.NONE;
            if (defined(unit)) {
                bins[unit] =
                        settings.faithful()
                                ? tunings[unit].publishedBin(n)
                                : tunings[unit].bin(n, settings.least());
            }
            peaks[unit] = bins[unit] == Tuning.NONE ? Double.NaN : tunings[unit].peak();
        }
        return new Chart(n, bins, peaks);
    }
}
