package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Images;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.Needs;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Connections;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Nearest;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;

/**
 * Which metric is taken on which sheet. A metric goes to every sheet that fits; one that fits no
 * sheet, or these data, or this model, is refused in a sentence before anything starts.
 */
final class Fitting {

    /**
     * A metric on a sheet.
     *
     * @param stimuli images of the metric's own, empty if it is taken on the test split
     */
    record Pair(Chosen<Metric> metric, Sheet sheet, Optional<Images> stimuli, Context context) {

        /** The same with another model. */
        Pair on(Model other) {
            return new Pair(metric, sheet, stimuli, context.on(other));
        }

        /**
         * The same on a few images, where it is taken on the test split, and with as few samples of
         * chance as its metric takes.
         */
        Pair cheaply(FewImages few) {
            Options least = Cheap.options(metric);
            Chosen<Metric> chosen =
                    new Chosen<>(metric.entry(), least, metric.name(), metric.sheets());
            boolean test = stimuli.isEmpty();
            Context other =
                    new Context(
                            least,
                            test ? few.targets() : context.targets(),
                            test ? few.among(context.images()) : context.images(),
                            context.seed(),
                            context.model());
            return new Pair(chosen, sheet, stimuli, other);
        }

        /** What its accumulator takes in besides the sheet. */
        Set<String> beside() {
            return metric.service().beside(sheet, context);
        }

        /** What the metric says of all sheets it was taken on. */
        Results together(Map<Sheet, Results> found) {
            long seed = RandomStream.of(context.seed()).split(Passes.NETWORK).bits(0);
            return metric.service().together(found, context.seeded(seed));
        }

        /** Starts a measurement; what the plug-in throws is told with its name. */
        Accumulator start() {
            try {
                return metric.service().start(sheet, context);
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                throw new PluginFailedException(
                        metric.entry().bundle(), "starting on sheet '%s'".formatted(sheet.id()), e);
            }
        }
    }

    record Context(Options options, Targets targets, Images images, long seed, Model model)
            implements MetricContext {
        @Override
        public List<Sheet> sheets() {
            return model.sheets();
        }

        @Override
        public <T> Optional<T> capability(Class<T> type) {
            return model.capability(type);
        }

        private Context on(Model other) {
            return new Context(options, targets, images, seed, other);
        }

        private Context seeded(long other) {
            return new Context(options, targets, images, other, model);
        }
    }

    private final Recipe recipe;
    private final Model model;
    private final Targets targets;
    private final Settled settled;
    private final Images test;
    private final Images cropped;
    private final int outputs;
    private final List<Problem> problems = new ArrayList<>();

    private Fitting(Settled settled, Model model, Dataset test, int outputs) {
        this.outputs = outputs;
        this.settled = settled;
        this.recipe = settled.recipe();
        this.model = model;
        this.targets = test.targets();
        this.test = settled.measured(test);
        this.cropped = settled.augmentation().cropped(test, recipe.seed());
    }

    /**
     * Finds the pairs.
     *
     * @param settled the recipe, and what becomes of images
     * @param test the test split
     * @param outputs length of the model's predictions
     */
    static List<Pair> of(Settled settled, Model model, Dataset test, int outputs)
            throws RecipeException {
        Recipe recipe = settled.recipe();
        Fitting fitting = new Fitting(settled, model, test, outputs);
        List<Sheet> sheets = fitting.sheets();
        List<Pair> pairs = new ArrayList<>();
        recipe.metrics().forEach(metric -> pairs.addAll(fitting.pairs(metric, sheets)));
        if (!recipe.measure().list(Pruning.KEPT).isEmpty()
                && model.capability(Connections.class).isEmpty()) {
            fitting.refuse(
                    "measure." + Pruning.KEPT,
                    "needs a model that offers its connections, '%s' does not; leave it out"
                            .formatted(recipe.model().id()));
        }
        if (!fitting.problems.isEmpty()) {
            throw new RecipeException(fitting.problems);
        }
        return pairs;
    }

    private List<Sheet> sheets() {
        return sheets(recipe.measure().list("sheets"), model.sheets(), "measure.sheets");
    }

    /** Those asked for, or all if none is. */
    private List<Sheet> sheets(List<?> asked, List<Sheet> all, String path) {
        List<String> ids = model.sheets().stream().map(Sheet::id).toList();
        for (Object id : asked) {
            if (!ids.contains(id)) {
                refuse(
                        path,
                        "unknown sheet '%s', model '%s' has %s%s"
                                .formatted(
                                        id,
                                        recipe.model().id(),
                                        String.join(", ", ids),
                                        Nearest.to(String.valueOf(id), ids)
                                                .map("; did you mean '%s'?"::formatted)
                                                .orElse("")));
            }
        }
        return all.stream().filter(sheet -> asked.isEmpty() || asked.contains(sheet.id())).toList();
    }

    private List<Pair> pairs(Chosen<Metric> metric, List<Sheet> sheets) {
        String path = "measure.metrics." + metric.id();
        Needs needs = metric.service().info().needs();
        needs.targets()
                .filter(kind -> !needs.met(targets))
                .ifPresent(
                        kind ->
                                refuse(
                                        path,
                                        "needs %s as targets, data set '%s' has %s; choose other"
                                                        .formatted(
                                                                word(kind),
                                                                recipe.data().id(),
                                                                targets.kind())
                                                + " data or leave this metric out"));
        for (Class<?> ability : needs.capabilities()) {
            if (model.capability(ability).isEmpty()) {
                refuse(
                        path,
                        "needs a model that offers its %s, '%s' does not; leave this metric out"
                                .formatted(word(ability), recipe.model().id()));
            }
        }
        Sheet predictions = Sheet.outputs(outputs);
        List<Sheet> fit =
                needs.met(predictions.layout())
                        ? List.of(predictions)
                        : sheets(metric.sheets(), sheets, path + ".on").stream()
                                .filter(s -> needs.met(s.layout()))
                                .toList();
        if (fit.isEmpty() && problems.isEmpty()) {
            refuse(
                    path,
                    "needs a sheet laid out as %s, '%s' measures none; leave this metric out"
                            .formatted(
                                    needs.layout().map(Fitting::word).orElse("map"),
                                    recipe.model().id()));
        }
        Optional<Images> stimuli = problems.isEmpty() ? stimuli(metric, path) : Optional.empty();
        return problems.isEmpty()
                ? fit.stream().map(s -> tried(metric, s, stimuli, path)).toList()
                : List.of();
    }

    /** What a metric shows in place of the test split. */
    private Optional<Images> stimuli(Chosen<Metric> metric, String path) {
        try {
            return metric.service().stimuli(metric.options(), cropped);
        } catch (IllegalArgumentException e) {
            refuse(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            throw new PluginFailedException(metric.entry().bundle(), "making its stimuli", e);
        }
    }

    /** A pair whose metric has agreed to start. */
    private Pair tried(Chosen<Metric> metric, Sheet sheet, Optional<Images> stimuli, String path) {
        long seed =
                RandomStream.of(recipe.seed())
                        .split("metric")
                        .split(metric.id())
                        .split(sheet.id())
                        .bits(0);
        Images shown = stimuli.<Images>map(settled.augmentation()::normalised).orElse(test);
        Context context = new Context(metric.options(), targets, shown, seed, model);
        Pair pair = new Pair(metric, sheet, stimuli, context);
        try {
            pair.start();
        } catch (IllegalArgumentException e) {
            refuse(path, String.valueOf(e.getMessage()));
        }
        return pair;
    }

    /** What is wrong on several sheets is said once. */
    private void refuse(String path, String message) {
        Problem problem = recipe.places().problem(path, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static String word(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
