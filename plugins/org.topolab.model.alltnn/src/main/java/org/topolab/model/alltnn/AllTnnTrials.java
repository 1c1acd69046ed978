package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.TrialGroup;

/** The runs of the reproduction, as recipes. */
final class AllTnnTrials {

    /** The images, if the user names none. */
    static final String IMAGES = "cifar10-jpeg.zip";

    /** The sheet whose orientations are compared: the first. */
    static final String FIRST = "sheet-1";

    /** Names under which orientations stand in the recipes, corrected and as published. */
    static final String ORIENTATION = "orientation";

    static final String AS_PUBLISHED = "orientation-published";

    private static final String CROP =
            "crop-side: 150, brightness: 0.1255, saturation: [0.5, 1.5], contrast: [0.5, 1.5]";

    private final Scale scale;
    private final Options options;

    AllTnnTrials(Scale scale, Options options) {
        this.scale = scale;
        this.options = options;
    }

    /** How many seeds of each condition; what is not given follows from the scale. */
    static int seeds(Scale scale, Options options) {
        int given = options.integer(AllTnnReproduction.SEEDS);
        if (given > 0) {
            return given;
        }
        return switch (scale) {
            case MINIATURE -> 2;
            case LAPTOP -> 3;
            case FULL -> 5;
        };
    }

    List<Trial> all() {
        return TrialGroup.trials(
                seeds(scale, options), Condition.all(scale).stream().map(this::group).toList());
    }

    private TrialGroup group(Condition condition) {
        String folder = options.text(AllTnnReproduction.FOLDER);
        return new TrialGroup(
                condition.group(),
                recipe(condition),
                folder.equals(IMAGES) ? List.of() : List.of("data.folder=" + folder));
    }

    private String recipe(Condition condition) {
        List<String> lines = new ArrayList<>();
        lines.add("data: {provider: image-folder, folder: %s%s}".formatted(IMAGES, images()));
        lines.add(
                "model: {family: all-tnn, preset: %s, start: published, %s}"
                        .formatted(scale == Scale.FULL ? "full" : "tiny32", condition.model()));
        lines.add("train:");
        training().forEach(line -> lines.add("  " + line));
        lines.add("measure:");
        lines.add("  every: end");
        lines.add("  start: false");
        lines.add("  metrics:");
        metrics().forEach(metric -> lines.add("    - " + metric));
        lines.add("figures: [sheet, curve]");
        return String.join("\n", lines) + "\n";
    }

    private String images() {
        return switch (scale) {
            case MINIATURE -> ", train-images: 300, test-images: 100";
            case LAPTOP -> "";
            case FULL -> ", width: 256, height: 256, resize: crop, channels: 3";
        };
    }

    private List<String> training() {
        String normalise = "normalise: given, mean: [0.5, 0.5, 0.5], sd: [0.5, 0.5, 0.5]";
        return switch (scale) {
            case MINIATURE ->
                    List.of(
                            "epochs: 1",
                            "batch: 50",
                            "optimizer: {name: adam, rate: 0.001}",
                            "augment: {%s}".formatted(normalise),
                            "threads: 1");
            case LAPTOP ->
                    List.of(
                            "epochs: 8",
                            "batch: 128",
                            "optimizer: {name: adam, rate: 0.001}",
                            "augment: {flip: 0.5, shift: 2, %s}".formatted(normalise),
                            "threads: 1");
            case FULL ->
                    List.of(
                            "epochs: 35",
                            "batch: 512",
                            "optimizer: {name: adam, rate: 0.05, epsilon: 1.0e-7}",
                            "augment: {%s, %s}".formatted(CROP, normalise));
        };
    }

    private List<String> metrics() {
        String few = scale == Scale.MINIATURE ? ", shuffles: 2" : "";
        return List.of(
                "orientation: {as: %s%s}".formatted(ORIENTATION, few),
                "orientation: {as: %s, on: %s, faithful: true%s}"
                        .formatted(AS_PUBLISHED, FIRST, few),
                "smoothness",
                "energy");
    }
}
