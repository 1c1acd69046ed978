package org.topolab.model.corereadout;

import java.util.List;
import java.util.Locale;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;

/**
 * Simulated recordings of a trained network of neurons, fitted by each readout on the network's own
 * core, which is the best there can be, and from nothing.
 */
enum TeacherCondition {
    TEACHER_GAUSSIAN("readout: gaussian", true),
    TEACHER_CORTEX("readout: gaussian, gaussian: {positions: cortex}", true),
    TEACHER_FACTORISED("readout: factorised", true),
    TEACHER_POINT("readout: point", true),
    TEACHER_DIRECT("readout: gaussian, gaussian: {positions: cortex}", false);

    private final String readout;
    private final boolean core;

    TeacherCondition(String readout, boolean core) {
        this.readout = readout;
        this.core = core;
    }

    /** All of them, if there is a teacher. */
    static List<TeacherCondition> of(Options options) {
        return options.text(CoreReadoutReproduction.TEACHER).isEmpty()
                ? List.of()
                : List.of(values());
    }

    /** Name of the group of its trials. */
    String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String recipe(Scale scale, String name, int seed) {
        boolean miniature = scale == Scale.MINIATURE;
        String size =
                miniature
                        ? "train-trials: 30, validation-trials: 10, test-images: 6, repeats: 3,"
                                + " neurons: 10"
                        : "train-trials: 300, validation-trials: 100, test-images: 40, repeats: 10,"
                                + " neurons: 100";
        String epochs = miniature ? "epochs: 1" : "epochs: 40";
        return String.join(
                "\n",
                "name: " + name,
                "seed: " + seed,
                "data: {provider: teacher, %s, seed: %d, neurons-seed: %d}"
                        .formatted(size, seed, seed),
                "model: {family: core-readout, %s%s}"
                        .formatted(core ? "core-from: {sheet: core-4}, " : "", readout),
                "train:",
                "  " + epochs,
                "  batch: 32",
                "  optimizer: {name: adam, rate: 0.005}",
                "  stop: {patience: 5, rounds: 2}",
                "measure:",
                "  every: end",
                "  start: false",
                "  metrics: [prediction, retinotopy]",
                "figures: [neurons]",
                "");
    }

    /** The user's own path, where the recipe needs it. */
    List<String> overrides(Options options) {
        String teacher = options.text(CoreReadoutReproduction.TEACHER);
        String data = "data.run=" + teacher;
        return core ? List.of(data, "model.core-from.run=" + teacher) : List.of(data);
    }
}
