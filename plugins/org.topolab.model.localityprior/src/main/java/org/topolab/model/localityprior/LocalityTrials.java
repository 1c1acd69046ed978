package org.topolab.model.localityprior;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.topolab.api.option.Options;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.TrialGroup;

/** The runs of the reproduction, as recipes. */
final class LocalityTrials {

    /** Names under which the metrics stand in the recipes. */
    static final String INPUT = "locality-input";

    static final String INPUT_WITHOUT_3 = "locality-input-without-3";
    static final String OUTPUT = "locality-output";
    static final String WIRING = "wiring";

    /** Shares of the connections kept where others are cut. */
    static final List<Double> KEPT = List.of(0.02, 0.05, 0.1, 0.2, 0.5);

    private final Scale scale;
    private final Options options;

    LocalityTrials(Scale scale, Options options) {
        this.scale = scale;
        this.options = options;
    }

    /** What was found with so many of the connections, such as 0.1. */
    static Evidence kept(Evidence trained, double share) {
        return trained.at("kept-" + share);
    }

    /** How many seeds of each condition; what is not given follows from the scale. */
    static int seeds(Scale scale, Options options) {
        int given = options.integer(LocalityReproduction.SEEDS);
        if (given > 0) {
            return given;
        }
        return switch (scale) {
            case MINIATURE -> 2;
            case LAPTOP -> 5;
            case FULL -> 10;
        };
    }

    List<Trial> all() {
        return TrialGroup.trials(
                seeds(scale, options), Condition.all(scale).stream().map(this::group).toList());
    }

    private TrialGroup group(Condition condition) {
        String folder = options.text(LocalityReproduction.MNIST);
        return new TrialGroup(
                condition.group(),
                recipe(condition),
                folder.isEmpty() ? List.of() : List.of("data.folder=" + folder));
    }

    private String recipe(Condition condition) {
        List<String> lines = new ArrayList<>();
        lines.add("data: {provider: mnist%s}".formatted(limits()));
        lines.add(
                "model: {family: locality-prior, network: lenet, %s}".formatted(condition.model()));
        lines.add("train:");
        lines.add("  epochs: " + epochs());
        lines.add("  batch: 64");
        lines.add("  optimizer: {name: sgd, rate: 0.01, momentum: 0.5, weight-decay: 0.01}");
        lines.add("  augment: {normalise: given, mean: [0.1307], sd: [0.3081]}");
        lines.add("  threads: 1"); // small layers: more do not pay, and bits depend on them
        lines.add("measure:");
        lines.add("  every: end");
        lines.add("  start: false");
        lines.add("  controls: [untrained]");
        lines.add("  kept: " + KEPT);
        lines.add("  metrics:");
        metrics().forEach(metric -> lines.add("    - " + metric));
        lines.add("figures: [sheet, curve]");
        return String.join("\n", lines) + "\n";
    }

    private String limits() {
        return scale == Scale.MINIATURE ? ", train-images: 600, test-images: 200" : "";
    }

    private int epochs() {
        return scale == Scale.MINIATURE ? 1 : 10;
    }

    private List<String> metrics() {
        int shuffles = scale == Scale.MINIATURE ? 20 : 200;
        String locality = "locality: {as: %s, on: [%s], shuffles: %d%s}";
        return List.of(
                format(locality, INPUT, "fc1", shuffles, ""),
                format(locality, INPUT_WITHOUT_3, "fc1", shuffles, ", without: ['3']"),
                format(locality, OUTPUT, "fc15", shuffles, ""),
                format("%s: {on: [fc15], shuffles: %d}", WIRING, shuffles));
    }

    private static String format(String pattern, Object... words) {
        return String.format(Locale.ROOT, pattern, words);
    }
}
