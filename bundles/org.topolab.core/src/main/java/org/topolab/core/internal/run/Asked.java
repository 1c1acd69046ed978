package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.topolab.api.option.Nearest;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;

/**
 * What a measurement is asked for: other data, other settings of measuring, metrics.
 *
 * @param metrics metrics with options, such as {@code clustering.shuffles=500}
 * @param data overrides of the recipe's data; one that names a provider comes first and leaves
 *     nothing of the old data
 * @param others overrides of {@code measure}, and of how it computes
 */
record Asked(List<String> metrics, List<String> data, List<String> others) {

    private static final String SETTABLE =
            "data, measure, train.batch, train.threads, train.kernels and train.precision";

    /** Takes out what a recipe says of data. */
    private static final String NOTHING = "data={}";

    private static final Set<String> SECTIONS =
            Set.of("name", "seed", "data", "model", "train", "measure", "figures", "movies");

    Asked {
        metrics = List.copyOf(metrics);
        data = List.copyOf(data);
        others = List.copyOf(others);
    }

    /**
     * Sorts words.
     *
     * @param words {@code data=ID}, {@code data.x=VALUE}, {@code train.batch=VALUE}, {@code
     *     METRIC}, {@code METRIC.OPTION=VALUE}
     * @throws RecipeException if a word is neither a metric nor an entry that may change here
     */
    static Asked of(List<String> words, Catalog catalog) throws RecipeException {
        Set<String> ids = new LinkedHashSet<>();
        catalog.entries(Kind.METRICS).stream().map(Entry::id).forEach(ids::add);
        List<Problem> problems = new ArrayList<>();
        List<String> metrics = new ArrayList<>();
        List<String> data = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : words) {
            String section = word.replaceFirst("[.=].*", "");
            if (word.matches("data(\\.provider)?=[A-Za-z0-9._-]+")) {
                data.addAll(0, List.of(NOTHING, word));
            } else if (word.matches("data[.=].*")) {
                data.add(word);
            } else if (word.matches(
                    "(measure\\..*|train\\.(batch|threads|kernels|precision))=.*")) {
                others.add(word);
            } else if (ids.contains(section)) {
                metrics.add(word);
            } else {
                problems.add(refused(word, section, ids));
            }
        }
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        return new Asked(metrics, data, others);
    }

    private static Problem refused(String word, String section, Set<String> metrics) {
        String message;
        if (SECTIONS.contains(section)) {
            message =
                    "cannot be changed to measure a network that is there; what can are "
                            + SETTABLE;
        } else {
            List<String> known =
                    Stream.concat(
                                    metrics.stream().sorted(),
                                    Stream.of("data", "measure", "train.batch"))
                            .toList();
            message =
                    "unknown metric or entry '%s', expected one of %s%s"
                            .formatted(
                                    section,
                                    String.join(", ", known),
                                    Nearest.to(section, known)
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse(""));
        }
        String path = word.replaceFirst("=.*", "");
        return new Problem("command line '%s'".formatted(word), 0, 0, path, message);
    }

    /** The same with further overrides of how it computes. */
    Asked computing(List<String> overrides) {
        List<String> all = new ArrayList<>(others);
        all.addAll(overrides);
        return new Asked(metrics, data, all);
    }

    /** What was said of data and how to measure, as it was typed. */
    List<String> typed() {
        return Stream.concat(data.stream(), others.stream())
                .filter(word -> !word.equals(NOTHING))
                .toList();
    }

    /** Overrides of a run's recipe that give the recipe to measure by, its data included. */
    List<String> overrides() {
        List<String> all = new ArrayList<>(data);
        all.addAll(onOwnData());
        return all;
    }

    /** The same without what is said of data. */
    List<String> onOwnData() {
        List<String> all = new ArrayList<>(Repeats.choose("measure.metrics", metrics));
        all.addAll(others);
        all.add("figures=[]");
        all.add("movies=[]");
        return all;
    }
}
