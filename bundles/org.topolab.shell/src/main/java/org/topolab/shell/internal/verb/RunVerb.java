package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Trains, measures and draws a recipe. */
@Component
public final class RunVerb implements Verb {

    private final RecipeRun run;

    @Activate
    public RunVerb(@Reference RecipeRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "train, measure and draw what a recipe says";
    }

    @Override
    public Help help() {
        return new Help(
                "RECIPE [KEY=VALUE...]",
                "The recipe is looked up in the working directory, then among the examples.\n"
                        + "It is checked whole before anything starts. Ctrl-C saves and ends.\n"
                        + "If it lists values, all their combinations are run, as 'topolab sweep'"
                        + " does.",
                List.of(new Help.Argument("RECIPE", "a YAML file"), RecipeRun.OVERRIDE),
                RecipeRun.OPTIONS);
    }

    @Override
    public int run(Invocation call) throws Exception {
        if (call.arguments().isEmpty()) {
            throw new UsageException("no recipe is given");
        }
        List<String> words = call.arguments();
        return run.run(words.get(0), words.subList(1, words.size()), call);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        String last = words.get(words.size() - 1);
        return words.size() == 1
                ? run.recipeFiles(directory, last)
                : run.completeOverride(directory, words.get(0), last);
    }

    @Override
    public List<String> completeOption(String option) {
        return run.completeOption(option);
    }
}
