package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.model.Estimate;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Plan;
import org.topolab.core.run.PlannedTime;
import org.topolab.core.run.Runs;
import org.topolab.core.sweep.Sweep;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.PlanWords;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Says what a run will need. */
@Component
public final class PlanVerb implements Verb {

    private final RecipeRun recipes;
    private final Runs runs;

    @Activate
    public PlanVerb(@Reference RecipeRun recipes, @Reference Runs runs) {
        this.recipes = recipes;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String summary() {
        return "say what memory and time a recipe will need, without starting it";
    }

    @Override
    public Help help() {
        return new Help(
                "RECIPE [KEY=VALUE...]",
                "",
                List.of(new Help.Argument("RECIPE", "a YAML file"), RecipeRun.OVERRIDE),
                Computing.with(List.of(Help.JSON)));
    }

    @Override
    public int run(Invocation call) throws Exception {
        List<String> words = call.arguments();
        if (words.isEmpty()) {
            throw new UsageException("no recipe is given");
        }
        Sweep sweep = recipes.sweep(words.get(0), words.subList(1, words.size()), call);
        Recipe recipe = sweep.trials().get(0).recipe();
        Plan plan = runs.plan(recipe);
        if (call.json()) {
            Map<String, Object> map = map(recipe, plan);
            map.put("trials", sweep.trials().size());
            call.out().print(Json.write(map));
        } else {
            PlanWords.of(recipe.name(), sweep.trials().size(), plan).forEach(call.out()::println);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> map(Recipe recipe, Plan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("recipe", recipe.name());
        map.put("train_images", plan.trainImages());
        map.put("test_images", plan.testImages());
        map.put("steps", plan.steps());
        map.put("parameters", plan.estimate().map(Estimate::parameters));
        map.put("flops_per_image", plan.estimate().map(Estimate::flopsPerImage));
        map.put("threads", plan.compute().threads());
        map.put("precision", plan.compute().precision());
        map.put("recompute", plan.compute().recompute());
        map.put("memory_bytes", plan.memory().peakBytes());
        map.put("estimated_bytes", plan.memory().estimatedBytes());
        map.put("available_bytes", plan.memory().availableBytes());
        map.put("images_per_second", plan.time().map(time -> PlanWords.speed(plan, time)));
        map.put("spread", plan.time().map(PlannedTime::spread));
        map.put("training_seconds", seconds(plan, PlannedTime::training));
        map.put("measuring_seconds", seconds(plan, PlannedTime::measuring));
        map.put("epoch_seconds", seconds(plan, PlannedTime::epoch));
        map.put("seconds", seconds(plan, PlannedTime::whole));
        map.put("notes", plan.notes());
        return map;
    }

    private static Optional<Double> seconds(Plan plan, Function<PlannedTime, Duration> part) {
        return plan.time().map(time -> part.apply(time).toMillis() / 1000.0);
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
