package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.sweep.Sweep;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Makes every trial of a recipe that lists values. */
@Component
public final class SweepVerb implements Verb {

    private static final String LIST = "list";

    private final RecipeRun recipes;
    private final SweepRun sweep;

    @Activate
    public SweepVerb(@Reference RecipeRun recipes, @Reference SweepRun sweep) {
        this.recipes = recipes;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String summary() {
        return "run a recipe with every combination of the values it lists";
    }

    @Override
    public Help help() {
        return new Help(
                "RECIPE [KEY=VALUE...]",
                "A list may stand wherever seed, data, model and train have one value:\n"
                        + "model.n: [1, 2, 4], seed: [1..10]. Each combination is run once, seeds in"
                        + " the outermost loop.\n"
                        + "Ctrl-C saves and ends; the same command goes on, also after a crash, and"
                        + " with values added.",
                List.of(new Help.Argument("RECIPE", "a YAML file"), RecipeRun.OVERRIDE),
                Computing.with(
                        List.of(
                                new Help.Option(
                                        "out",
                                        "DIR",
                                        "where everything goes (default: sweeps/NAME)"),
                                new Help.Option(LIST, "", "show how the trials stand, run none"),
                                Help.JSON,
                                Help.QUIET)));
    }

    @Override
    public int run(Invocation call) throws Exception {
        if (call.arguments().isEmpty()) {
            throw new UsageException("no recipe is given");
        }
        List<String> words = call.arguments();
        Sweep read = recipes.sweep(words.get(0), words.subList(1, words.size()), call);
        if (!read.lists()) {
            throw new UsageException(
                    "%s lists no values; list some, such as seed=[1..5], or run it with 'topolab run'"
                            .formatted(words.get(0)));
        }
        return call.given(LIST) ? sweep.list(read, call) : sweep.run(read, call);
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        String last = words.get(words.size() - 1);
        return words.size() == 1
                ? recipes.recipeFiles(directory, last)
                : recipes.completeOverride(directory, words.get(0), last);
    }

    @Override
    public List<String> completeOption(String option) {
        return recipes.completeOption(option);
    }
}
