package org.topolab.shell.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.model.Estimate;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.Plan;
import org.topolab.core.run.Runs;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.Table;
import org.topolab.shell.internal.text.Words;

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
        Recipe recipe = recipes.read(words.get(0), words.subList(1, words.size()), call);
        Plan plan = runs.plan(recipe);
        if (call.json()) {
            call.out().print(Json.write(map(recipe, plan)));
        } else {
            print(recipe, plan, call);
        }
        return ExitCode.DONE;
    }

    private static void print(Recipe recipe, Plan plan, Invocation call) {
        Table table = new Table("", "");
        table.row("recipe", recipe.name());
        table.row("training images", Words.count(plan.trainImages()));
        table.row("test images", Words.count(plan.testImages()));
        table.row("optimiser steps", Words.count(plan.steps()));
        plan.estimate().ifPresent(e -> table.row("parameters", Words.count(e.parameters())));
        table.row(
                "memory needed",
                plan.memoryBytes() > 0 ? Words.bytes(plan.memoryBytes()) : "unknown");
        table.row("memory available", Words.bytes(plan.availableBytes()));
        table.row("time", plan.time().map(Words::time).orElse("unknown"));
        table.lines().forEach(call.out()::println);
        plan.notes().forEach(call.out()::println);
    }

    private static Map<String, Object> map(Recipe recipe, Plan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("recipe", recipe.name());
        map.put("train_images", plan.trainImages());
        map.put("test_images", plan.testImages());
        map.put("steps", plan.steps());
        map.put("parameters", plan.estimate().map(Estimate::parameters));
        map.put("flops_per_image", plan.estimate().map(Estimate::flopsPerImage));
        map.put("memory_bytes", plan.memoryBytes());
        map.put("available_bytes", plan.availableBytes());
        map.put("seconds", plan.time().map(Duration::toSeconds));
        map.put("notes", plan.notes());
        return map;
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
