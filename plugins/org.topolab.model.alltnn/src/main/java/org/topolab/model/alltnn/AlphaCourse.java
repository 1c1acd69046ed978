package org.topolab.model.alltnn;

import java.util.List;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.Options;
import org.topolab.nn.Smoothness.Course;

/**
 * How alpha changes with the progress of the training, from 0 to 1.
 *
 * @param course its shape
 * @param steepness of a sigmoid
 * @param position of its middle
 * @param width standard deviation of the gaussian
 */
record AlphaCourse(Course course, double steepness, double position, double width) {

    private static final String COURSE = "course";
    private static final String STEEPNESS = "course-steepness";
    private static final String POSITION = "course-position";
    private static final String WIDTH = "course-width";

    static AlphaCourse of(Options options) {
        return new AlphaCourse(
                Words.constant(Course.class, options.text(COURSE)),
                options.number(STEEPNESS),
                options.number(POSITION),
                options.number(WIDTH));
    }

    static List<OptionSpec> specs() {
        return List.of(
                new ChoiceOption(
                        COURSE,
                        "How alpha changes with the progress t of the training: not at all; 0.5 (1 +"
                                + " sin(pi t)) of it (cosine); rising or falling around"
                                + " course-position (sigmoid, sigmoid-falling); rising to the"
                                + " middle, then falling (symmetric); or highest in the middle"
                                + " (gaussian).",
                        Words.word(Course.CONSTANT),
                        Words.of(Course.class)),
                new DoubleOption(STEEPNESS, "Steepness of sigmoids.", 20, 0.001, 10_000),
                new DoubleOption(POSITION, "Progress at the middle of a sigmoid.", 0.5, 0, 1),
                new DoubleOption(WIDTH, "Standard deviation of the gaussian.", 0.1, 0.001, 100));
    }
}
