package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.run.Outcome;
import org.topolab.core.run.Runs;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** Goes on with an interrupted run. */
@Component
public final class ResumeVerb implements Verb {

    private final Runs runs;
    private final RecipeRun recipes;

    @Activate
    public ResumeVerb(@Reference Runs runs, @Reference RecipeRun recipes) {
        this.runs = runs;
        this.recipes = recipes;
    }

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public String summary() {
        return "go on with an interrupted run";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN",
                "The result has the bits of a run that was never interrupted, unless it computes in"
                        + " another way from now on.",
                List.of(RunFolders.ARGUMENT),
                Computing.with(List.of(Help.JSON, Help.QUIET)));
    }

    @Override
    public int run(Invocation call) throws Exception {
        long start = System.nanoTime();
        Path folder = RunFolders.first(call);
        RunFolders.noMore(call, 1);
        Outcome outcome;
        try (Progress progress = new Progress(call)) {
            outcome = runs.resume(folder, Computing.overrides(call), progress);
        }
        return Report.print(
                Done.TRAINED, outcome, Duration.ofNanos(System.nanoTime() - start), call);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return RunFolders.complete(directory, words);
    }

    @Override
    public List<String> completeOption(String option) {
        return recipes.completeOption(option);
    }
}
