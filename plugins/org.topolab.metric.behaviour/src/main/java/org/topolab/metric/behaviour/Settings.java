package org.topolab.metric.behaviour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

/**
 * What is measured.
 *
 * @param canvas how images are shown
 * @param categories names of the classes; none for all
 * @param among whether only these are answers
 * @param people file of the maps of people, if there is one
 * @param normalisation of maps
 * @param predictors names and files
 * @param faithful as published
 * @param permutations for chance levels
 * @param draws of images and people, for intervals
 */
record Settings(
        Canvas canvas,
        List<String> categories,
        boolean among,
        Optional<Path> people,
        Normalisation normalisation,
        List<String> predictors,
        boolean faithful,
        int permutations,
        int draws) {

    private static final String CATEGORIES = "categories";

    static List<OptionSpec> specs() {
        return List.of(
                new OptionSpec.IntOption(
                        "grid", "Positions on each side of the canvas.", 5, 1, 100),
                new OptionSpec.DoubleOption(
                        "scale",
                        "Side of a shown image as a share of the canvas; published is about 0.2,"
                                + " which leaves 6 of 32 pixels.",
                        0.5,
                        0.01,
                        1),
                new OptionSpec.DoubleOption(
                        "background", "Value of all other pixels; 1 is white.", 1, -1000, 1000),
                new OptionSpec.IntOption(
                        "images",
                        "Test images that are shown at each position, from all parts of the test"
                                + " split alike.",
                        1000,
                        1,
                        10_000_000),
                new OptionSpec.ListOption(
                        CATEGORIES,
                        "Names of the classes that are measured, in the order of people and"
                                + " predictors; none for all.",
                        Optional.of(List.of()),
                        new OptionSpec.NameOption(
                                "class", "A class.", Optional.of(""), "a class's name")),
                new OptionSpec.ChoiceOption(
                        "answers",
                        "Whether all classes of the network are answers, or only the categories.",
                        "all",
                        List.of("all", CATEGORIES)),
                new OptionSpec.TextOption(
                        People.OPTION,
                        "File of people's accuracy, NPY of [participants, categories, rows,"
                                + " columns], NaN where nothing was shown; empty for none.",
                        "",
                        "an NPY file, or nothing"),
                new OptionSpec.ChoiceOption(
                        "normalisation",
                        "What the maps of each observer are divided by: their largest value, their"
                                + " sum, nothing.",
                        "max",
                        List.of("max", "sum", "original")),
                new OptionSpec.ListOption(
                        PredictorFiles.OPTION,
                        "What may explain the differences between categories: animate, size, spiky"
                                + " (of the 16 published categories), NPY files of [categories,"
                                + " categories], or folders of such.",
                        Optional.of(List.of()),
                        new OptionSpec.TextOption(
                                "predictor", "A predictor.", "", "a name, a file or a folder")),
                new OptionSpec.FlagOption(
                        "faithful",
                        "As published: ceilings of the difference matrices from the maps; in maps"
                                + " of the network a tiny number for 0 and for nothing shown; two"
                                + " things are as different in animacy as a thing and an animal.",
                        false),
                new OptionSpec.IntOption(
                        "permutations",
                        "Random orders of positions or categories from which chance levels are"
                                + " estimated.",
                        1000,
                        10,
                        100_000),
                new OptionSpec.IntOption(
                        "bootstrap",
                        "Draws of images and of people from which intervals are estimated.",
                        1000,
                        0,
                        100_000));
    }

    static Settings of(Options options) {
        return new Settings(
                canvas(options),
                texts(options, CATEGORIES),
                options.text("answers").equals(CATEGORIES),
                options.text(People.OPTION).isEmpty()
                        ? Optional.empty()
                        : options.path(People.OPTION),
                Normalisation.valueOf(options.text("normalisation").toUpperCase(Locale.ROOT)),
                texts(options, PredictorFiles.OPTION),
                options.flag("faithful"),
                options.integer("permutations"),
                options.integer("bootstrap"));
    }

    static Canvas canvas(Options options) {
        return new Canvas(
                options.integer("grid"),
                options.number("scale"),
                options.number("background"),
                options.integer("images"));
    }

    private static List<String> texts(Options options, String name) {
        return options.list(name).stream().map(String.class::cast).toList();
    }

    /** Files that are not there. */
    static List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>();
        String people = options.text(People.OPTION);
        if (!people.isEmpty()
                && !options.path(People.OPTION).filter(Files::isRegularFile).isPresent()) {
            problems.add(missing(People.OPTION, people, "an NPY file; correct it or leave it out"));
        }
        for (String predictor : texts(options, PredictorFiles.OPTION)) {
            if (!Predictor.known(predictor) && !Files.exists(Path.of(predictor))) {
                problems.add(
                        missing(
                                PredictorFiles.OPTION,
                                predictor,
                                "an NPY file, a folder of such, or one of " + Predictor.names()));
            }
        }
        return problems;
    }

    private static OptionProblem missing(String option, String found, String expected) {
        return new OptionProblem(
                option, "found '%s', which is not there, expected %s".formatted(found, expected));
    }
}
