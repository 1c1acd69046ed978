package org.topolab.metric.orientation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What is measured.
 *
 * @param least vector strength from which a unit counts as selective
 * @param window side of the square for local entropy, in units
 * @param torus whether opposite edges of the sheet meet
 * @param shift rows and columns by which the centre for eccentricities lies further down and right
 * @param shuffles random maps from which chance is estimated
 * @param bootstrap random draws of parts of the sheet for intervals
 * @param faithful whether bins, windows, centre and maps are as published
 */
record Settings(
        double least,
        int window,
        boolean torus,
        int shift,
        int shuffles,
        int bootstrap,
        boolean faithful) {

    private static final double SHORTEST = 2;
    private static final double PUBLISHED = 3;
    private static final int LEAST_CYCLES = 4;
    private static final String WAVELENGTHS = "wavelengths";
    private static final String PHASES = "phases";

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.ListOption(
                        WAVELENGTHS,
                        "Wavelengths of the gratings in pixels; empty for 3, 6, 12 and so on while"
                                + " 4 cycles fit into the image, or for 3 if faithful.",
                        Optional.of(List.of()),
                        new OptionSpec.DoubleOption(
                                "wavelength", "One.", PUBLISHED, SHORTEST, 1e4)),
                new OptionSpec.IntOption(
                        "orientations", "Orientations of the gratings over 180 degrees.", 8, 4, 64),
                new OptionSpec.IntOption(
                        PHASES,
                        "Phases of each grating; 0 for one for each pixel of a wavelength, as"
                                + " published.",
                        8,
                        0,
                        64),
                new OptionSpec.DoubleOption(
                        "least",
                        "Vector strength from which a unit counts as selective and enters the maps.",
                        0.2,
                        0,
                        1),
                new OptionSpec.IntOption(
                        "window", "Side of the square for local entropy, in units.", 8, 1, 1000),
                new OptionSpec.FlagOption(
                        "torus", "Whether opposite edges of the sheet meet.", false),
                new OptionSpec.IntOption(
                        "shift",
                        "Rows and columns by which the centre of the visual field lies further down"
                                + " and right than that of the sheet.",
                        0,
                        -10_000,
                        10_000),
                new OptionSpec.IntOption(
                        "shuffles", "Random maps from which chance is estimated.", 20, 2, 10_000),
                new OptionSpec.IntOption(
                        "bootstrap",
                        "Random draws of parts of the sheet from which 95 % intervals are"
                                + " estimated; 0 for none.",
                        200,
                        0,
                        10_000),
                new OptionSpec.TextOption(
                        Cortex.OPTION,
                        "Path of ringach_2002_db.mat, to draw and compare the circular variance of"
                                + " cells of macaque V1; empty for none.",
                        "",
                        "a path, or nothing"),
                new OptionSpec.FlagOption(
                        "faithful",
                        "As published: one wavelength of 3 pixels, a phase for each of them, a"
                                + " torus, orientations rounded down, dead units counted as"
                                + " horizontal, larger window, displaced map of cluster size.",
                        false));
    }

    static Settings of(Options options) {
        boolean faithful = options.flag("faithful");
        return new Settings(
                options.number("least"),
                options.integer("window"),
                faithful || options.flag("torus"),
                options.integer("shift"),
                options.integer("shuffles"),
                options.integer("bootstrap"),
                faithful);
    }

    /** The problem that there is no whole number of phases; empty if there is none. */
    static List<OptionProblem> check(Options options) {
        return perPixel(options)
                ? given(options).stream()
                        .filter(wavelength -> wavelength != Math.rint(wavelength))
                        .limit(1)
                        .map(
                                wavelength ->
                                        new OptionProblem(
                                                WAVELENGTHS,
                                                ("found %s, expected whole pixels for a phase for"
                                                                + " each; set phases to 8, without"
                                                                + " faithful")
                                                        .formatted(wavelength)))
                        .toList()
                : List.of();
    }

    /** The gratings that are shown as images of a shape. */
    static Gratings gratings(Options options, ImageShape shape) {
        List<Double> wavelengths = given(options);
        if (wavelengths.isEmpty()) {
            wavelengths = options.flag("faithful") ? List.of(PUBLISHED) : octaves(shape);
        }
        int phases = options.integer(PHASES);
        List<Integer> each =
                wavelengths.stream()
                        .map(wavelength -> perPixel(options) ? wavelength.intValue() : phases)
                        .toList();
        return new Gratings(shape, wavelengths, options.integer("orientations"), each);
    }

    private static List<Double> octaves(ImageShape shape) {
        List<Double> octaves = new ArrayList<>(List.of(PUBLISHED));
        double longest = (double) Math.min(shape.height(), shape.width()) / LEAST_CYCLES;
        for (double next = 2 * PUBLISHED; next <= longest; next *= 2) {
            octaves.add(next);
        }
        return octaves;
    }

    private static boolean perPixel(Options options) {
        return options.flag("faithful") || options.integer(PHASES) == 0;
    }

    private static List<Double> given(Options options) {
        return options.list(WAVELENGTHS).stream().map(Double.class::cast).toList();
    }
}
