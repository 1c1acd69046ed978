package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Trial;
import org.topolab.api.study.TrialGroup;

/** The runs of the reproduction, as recipes. */
final class RetinaVvsTrials {

    /** Sheet of the retina's output. */
    static final String RETINA = "retina-2";

    /** Sheet of the first convolution of the cortex. */
    static final String CORTEX = "vvs-1";

    /** The images, if the user names none. */
    static final String IMAGES = "cifar10-jpeg.zip";

    private final Effort effort;
    private final Options options;

    RetinaVvsTrials(Effort effort, Options options) {
        this.effort = effort;
        this.options = options;
    }

    /** Runs of each condition. */
    static int seeds(Effort effort, Options options) {
        int wanted = options.integer(RetinaVvsReproduction.SEEDS);
        return wanted == 0 ? effort.seeds() : wanted;
    }

    List<Trial> all() {
        return TrialGroup.trials(
                seeds(effort, options), Condition.all(effort).stream().map(this::group).toList());
    }

    private TrialGroup group(Condition condition) {
        String folder = options.text(RetinaVvsReproduction.FOLDER);
        return new TrialGroup(
                condition.group(),
                recipe(condition),
                folder.equals(IMAGES) ? List.of() : List.of("data.folder=" + folder));
    }

    private String recipe(Condition condition) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "data: {provider: image-folder, folder: %s, channels: 1, grey: mean%s}"
                        .formatted(IMAGES, effort.limits()));
        lines.add(
                "model: {family: retina-vvs, bottleneck: %d, depth: %d%s}"
                        .formatted(condition.n(), condition.depth(), effort.network()));
        lines.add("train: {%s}".formatted(effort.training()));
        lines.add("measure:");
        lines.add("  every: end");
        lines.add("  start: false");
        lines.add("  metrics:");
        metrics(condition).forEach(metric -> lines.add("    - " + metric));
        lines.add("figures: [filters, curve]");
        return String.join("\n", lines) + "\n";
    }

    /** Everything that was published twice: as published, and corrected. */
    private List<String> metrics(Condition condition) {
        String both = condition.depth() == 0 ? RETINA : "[%s, %s]".formatted(RETINA, CORTEX);
        String units = effort.units();
        String start = ", start: images" + effort.start() + units;
        List<String> metrics = new ArrayList<>();
        metrics.add("receptive-field: {on: %s%s}".formatted(both, start));
        metrics.add("orientedness: {on: %s%s}".formatted(both, start));
        metrics.add(
                ("orientedness: {as: orientedness-published, on: %s, point: after,"
                                + " noise-in: image, faithful: true%s}")
                        .formatted(both, units));
        metrics.add("centre-surround: {on: %s%s}".formatted(both, start));
        metrics.add(
                "spatial-opponency: {as: spatial-opponency-published, on: %s%s}"
                        .formatted(RETINA, units));
        metrics.add("spatial-opponency: {on: %s, baseline: grey%s}".formatted(RETINA, units));
        metrics.add("linearity: {on: %s%s}".formatted(RETINA, effort.linearity()));
        metrics.add("linear-separability: {on: %s%s}".formatted(RETINA, effort.separability()));
        if (condition.n() == effort.narrow()) {
            metrics.add(
                    "linearity: {as: linearity-published, on: %s, places: 1%s}"
                            .formatted(RETINA, effort.linearity()));
            metrics.add(
                    ("linear-separability: {as: linear-separability-published, on: %s,"
                                    + " standardise: false%s}")
                            .formatted(RETINA, effort.separability()));
        }
        return metrics;
    }
}
