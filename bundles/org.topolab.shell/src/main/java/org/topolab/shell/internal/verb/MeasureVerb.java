package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Runs;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** Measures a finished run anew. */
@Component
public final class MeasureVerb implements Verb {

    private final Runs runs;
    private final RecipeRun recipes;
    private final Catalog catalog;

    @Activate
    public MeasureVerb(
            @Reference Runs runs, @Reference RecipeRun recipes, @Reference Catalog catalog) {
        this.runs = runs;
        this.recipes = recipes;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public String summary() {
        return "measure a finished run's network and add the rows to its metrics.csv";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN [KEY=VALUE...] [METRIC[.OPTION=VALUE]...]",
                "Without a metric those of the run's recipe are measured. Rows of other data than\n"
                        + "the run's own have split test@ID; a metric measured before is replaced.",
                List.of(
                        RunFolders.ARGUMENT,
                        new Help.Argument(
                                "KEY=VALUE",
                                "other data: data=ID, which drops what was said of the old ones,"
                                        + " data.folder=PATH; also measure.* and train.batch"),
                        new Help.Argument("METRIC", "clustering, or clustering.shuffles=500")),
                Computing.with(List.of(Help.JSON, Help.QUIET)));
    }

    @Override
    public int run(Invocation call) throws Exception {
        long start = System.nanoTime();
        Path folder = RunFolders.first(call);
        List<String> words = call.arguments().subList(1, call.arguments().size());
        Outcome outcome;
        try (Progress progress = new Progress(call)) {
            outcome = runs.measure(folder, words, Computing.overrides(call), progress);
        }
        return Report.print(
                Done.MEASURED, outcome, Duration.ofNanos(System.nanoTime() - start), call);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        if (words.size() == 1) {
            return RunFolders.complete(directory, words);
        }
        String last = words.get(words.size() - 1);
        Path recipe = directory.resolve(words.get(0)).resolve("recipe.yaml");
        return Stream.concat(
                        catalog.entries(Kind.METRICS).stream().map(Entry::id),
                        recipes.completeOverride(directory, recipe.toString(), last).stream()
                                .filter(word -> word.matches("(data|measure|train\\.batch).*")))
                .toList();
    }

    @Override
    public List<String> completeOption(String option) {
        return recipes.completeOption(option);
    }
}
