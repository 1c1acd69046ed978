package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.Verb;

/** Trains a small network on built-in data. */
@Component
public final class QuickstartVerb implements Verb {

    /** Looked up among the examples. */
    private static final String RECIPE = "quickstart.yaml";

    private final RecipeRun run;

    @Activate
    public QuickstartVerb(@Reference RecipeRun run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "quickstart";
    }

    @Override
    public String summary() {
        return "train a small Reset network on built-in images: about a minute";
    }

    @Override
    public Help help() {
        return new Help(
                "[KEY=VALUE...]",
                "The same as 'topolab run quickstart.yaml'; needs no network and no data.",
                List.of(RecipeRun.OVERRIDE),
                RecipeRun.OPTIONS);
    }

    @Override
    public int run(Invocation call) throws Exception {
        return run.run(RECIPE, call.arguments(), call);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return run.completeOverride(directory, RECIPE, words.get(words.size() - 1));
    }

    @Override
    public List<String> completeOption(String option) {
        return run.completeOption(option);
    }
}
