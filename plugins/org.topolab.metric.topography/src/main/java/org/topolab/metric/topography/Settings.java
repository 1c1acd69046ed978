package org.topolab.metric.topography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.stat.ClassMeasurement;
import org.topolab.api.stat.Criterion;
import org.topolab.api.stat.Replication;
import org.topolab.api.stat.UnitShuffle;

/** What can be set. */
final class Settings {

    static final String DEFINITION = "definition";
    static final String DISTANCE = "distance";
    static final String ORDER = "order";
    static final String PUBLISHED = "published";
    static final String CODES = "codes";

    private Settings() {}

    static List<OptionSpec> specs() {
        return ClassMeasurement.specs(
                Replication.none(),
                new OptionSpec.ChoiceOption(
                        DEFINITION,
                        "Over pairs of selective neighbours (corrected) or, as published, over"
                                + " inner units with unselective neighbours far away.",
                        "corrected",
                        List.of("corrected", PUBLISHED)),
                new OptionSpec.ChoiceOption(
                        DISTANCE,
                        "Of two classes: their distance in the order (ordinal) or 1 - cosine of"
                                + " their target vectors (codes).",
                        "ordinal",
                        List.of("ordinal", CODES)),
                new OptionSpec.ListOption(
                        ORDER,
                        "Every class once, by name or number, so that those beside each other are"
                                + " near; empty for the order of the data set.",
                        Optional.of(List.of()),
                        new OptionSpec.NameOption(
                                "class", "A class.", Optional.empty(), "a class or its number")),
                UnitShuffle.spec());
    }

    static List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(Criterion.check(options));
        if (options.text(DISTANCE).equals(CODES) && options.text(DEFINITION).equals(PUBLISHED)) {
            problems.add(
                    new OptionProblem(
                            DISTANCE,
                            "found codes with definition: published, which takes labels as they"
                                    + " are; set definition: corrected or distance: ordinal"));
        }
        return problems;
    }
}
