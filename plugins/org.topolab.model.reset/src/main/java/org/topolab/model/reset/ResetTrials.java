package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Scale;
import org.topolab.api.study.Trial;
import org.topolab.api.study.TrialGroup;

/** The runs of the reproduction, as recipes. */
final class ResetTrials {

    private final List<Condition> conditions;
    private final Scale scale;
    private final Options options;

    ResetTrials(List<Condition> conditions, Scale scale, Options options) {
        this.conditions = conditions;
        this.scale = scale;
        this.options = options;
    }

    List<Trial> all() {
        return TrialGroup.trials(
                options.integer(ResetReproduction.SEEDS),
                conditions.stream().map(this::group).toList());
    }

    private TrialGroup group(Condition condition) {
        String folder = options.text(condition.task());
        return new TrialGroup(
                condition.group(),
                recipe(condition),
                folder.isEmpty() ? List.of() : List.of("data.folder=" + folder));
    }

    private String recipe(Condition condition) {
        boolean numbers = condition.task().equals(ResetReproduction.NUMBERS);
        List<String> lines = new ArrayList<>();
        lines.add("data: {provider: %s%s}".formatted(data(condition.task()), limits()));
        lines.add("model: {%s}".formatted(model(condition)));
        lines.add("train: {%s}".formatted(training(numbers)));
        lines.add("measure:");
        lines.add("  controls: [untrained]");
        lines.add("  metrics:");
        metrics(numbers).forEach(metric -> lines.add("    - " + metric));
        lines.add("figures: [sheet, curve]");
        return String.join("\n", lines) + "\n";
    }

    private String data(String task) {
        boolean inside = scale != Scale.FULL && options.text(task).isEmpty();
        if (task.equals(ResetReproduction.NUMBERS)) {
            return inside ? "number-images" : "numbers";
        }
        return inside ? "fashion-mnist-excerpt" : "fashion-mnist";
    }

    private String limits() {
        return switch (scale) {
            case MINIATURE -> ", train-images: 200, test-images: 100";
            case LAPTOP -> ", train-images: 4000, test-images: 1000";
            case FULL -> "";
        };
    }

    private String model(Condition condition) {
        String network = scale == Scale.FULL ? "resnet20" : "tiny";
        return condition.n() == 0
                ? "family: resnet20, network: " + network
                : "family: reset, n: %d, subnet: %s".formatted(condition.n(), network);
    }

    private String training(boolean numbers) {
        return switch (scale) {
            case MINIATURE -> "epochs: 1, batch: 50, optimizer: {name: adam, rate: 0.003}";
            case LAPTOP -> "epochs: 20, batch: 64, optimizer: {name: adam, rate: 0.003}";
            case FULL ->
                    "epochs: 20, batch: %d, optimizer: {name: adam, rate: 0.001}"
                            .formatted(numbers ? 100 : 500);
        };
    }

    /** Everything twice: as published, and corrected. */
    private List<String> metrics(boolean numbers) {
        String aggregate = numbers ? "median" : "mean";
        int shuffles = scale == Scale.MINIATURE ? 20 : 200;
        List<String> metrics = new ArrayList<>();
        metrics.add("selectivity");
        metrics.add("clustering: {aggregate: %s, shuffles: %d}".formatted(aggregate, shuffles));
        metrics.add(
                ("clustering: {as: clustering-published, dprime: published, index: published,"
                                + " aggregate: %s, shuffles: %d}")
                        .formatted(aggregate, shuffles));
        if (numbers) {
            metrics.add("topography: {shuffles: %d}".formatted(shuffles));
            metrics.add(
                    ("topography: {as: topography-published, definition: published,"
                                    + " dprime: published, shuffles: %d}")
                            .formatted(shuffles));
        }
        return metrics;
    }
}
