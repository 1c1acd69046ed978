package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;

/**
 * The runs of the reproduction, as recipes. Each seed has animals of its own: one whose core is
 * taken over, and one whose neurons are predicted.
 */
final class CoreReadoutTrials {

    /** Added to a seed for the animal whose core is taken over. */
    private static final int OTHER_ANIMAL = 1000;

    /** What is sized by the scale. */
    private record Size(
            String data, int few, int all, String core, String linear, int epochs, int patience) {}

    private final Scale scale;
    private final Options options;
    private final Size size;

    CoreReadoutTrials(Scale scale, Options options) {
        this.scale = scale;
        this.options = options;
        this.size = size(scale);
    }

    private static Size size(Scale scale) {
        return switch (scale) {
            case MINIATURE ->
                    new Size(
                            "preset: tiny, neurons-total: 6, train-trials: 60, validation-trials: 20,"
                                    + " test-images: 8, repeats: 3",
                            20,
                            60,
                            "filters: 4, kernels: [5, 3]",
                            "filters: 4, kernels: [5, 3], linear: true",
                            2,
                            2);
            case LAPTOP ->
                    new Size(
                            "preset: tiny, height: 32, width: 48, neurons-total: 80,"
                                    + " train-trials: 800, validation-trials: 100,"
                                    + " test-images: 50",
                            250,
                            800,
                            "filters: 16, kernels: [9, 5]",
                            "filters: 16, kernels: [9, 5], linear: true",
                            400,
                            10);
            case FULL ->
                    new Size(
                            "preset: default, recordings: 1",
                            200,
                            4400,
                            "filters: 64, kernels: [9, 7, 7, 7]",
                            "filters: 64, kernels: [9, 7, 7], linear: true",
                            200,
                            5);
        };
    }

    /** How many seeds of each condition; what is not given follows from the scale. */
    static int seeds(Scale scale, Options options) {
        int given = options.integer(CoreReadoutReproduction.SEEDS);
        return given > 0 ? given : scale == Scale.MINIATURE ? 2 : 3;
    }

    /** Training images of a condition. */
    int images(Condition condition) {
        return condition.all() ? size.all() : size.few();
    }

    List<Trial> all() {
        return IntStream.rangeClosed(1, seeds(scale, options))
                .boxed()
                .flatMap(seed -> trials(seed).stream())
                .toList();
    }

    private List<Trial> trials(int seed) {
        List<Trial> trials = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            trials.add(
                    new Trial(
                            name(condition, seed),
                            condition.group(),
                            recipe(condition, seed),
                            List.of()));
        }
        for (TeacherCondition condition : TeacherCondition.of(options)) {
            String name = "%s-s%d".formatted(condition.group(), seed);
            String recipe = condition.recipe(scale, name, seed);
            trials.add(new Trial(name, condition.group(), recipe, condition.overrides(options)));
        }
        return List.copyOf(trials);
    }

    private static String name(Condition condition, int seed) {
        return "%s-s%d".formatted(condition.group(), seed);
    }

    private String recipe(Condition condition, int seed) {
        int animal = condition == Condition.SOURCE ? OTHER_ANIMAL + seed : seed;
        String images = condition.all() ? "" : ", images: %d".formatted(size.few());
        List<String> lines = new ArrayList<>();
        lines.add("name: " + name(condition, seed));
        lines.add("seed: " + seed);
        lines.add(
                "data: {provider: synthetic-v1, %s, seed: %d%s}"
                        .formatted(size.data(), animal, images));
        lines.add(
                "model: {family: core-readout, %s, %s}"
                        .formatted(core(condition, seed), condition.readout()));
        lines.addAll(training(condition));
        lines.add("measure:");
        lines.add("  every: end");
        lines.add("  start: false");
        lines.add("  metrics: [prediction, retinotopy]");
        lines.add("figures: [neurons]");
        return String.join("\n", lines) + "\n";
    }

    private String core(Condition condition, int seed) {
        return switch (condition.core()) {
            case DIRECT -> size.core();
            case LINEAR -> size.linear();
            case RANDOM -> size.core() + ", freeze-core: true";
            case TRANSFER ->
                    "core-from: {run: '%s', sheet: core-%d}"
                            .formatted(
                                    Trial.run(name(Condition.SOURCE, seed)),
                                    size.core().split(",").length - 1);
        };
    }

    /**
     * An epoch of few images is a few steps, in which a centre moves by a few hundredths of the
     * map; so they have as many times more epochs to get better in.
     */
    private List<String> training(Condition condition) {
        int patience = size.patience() * size.all() / images(condition);
        return List.of(
                "train:",
                "  epochs: " + size.epochs(),
                "  batch: 64",
                "  optimizer: {name: adam, rate: 0.01}",
                "  stop: {patience: %d, rounds: 2}".formatted(patience),
                "  threads: 1");
    }
}
