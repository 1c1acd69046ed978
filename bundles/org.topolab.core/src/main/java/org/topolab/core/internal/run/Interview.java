package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.unit.UnitAnswer;
import org.topolab.core.unit.UnitQuestion;

/** Asks the network of a run about some of its units, in one pass over its test images. */
final class Interview {

    private final Repeats recipes;
    private final Surroundings around;
    private final RunFolder folder;
    private final RunMonitor monitor;

    Interview(Repeats recipes, Surroundings around, RunFolder folder, RunMonitor monitor) {
        this.recipes = recipes;
        this.around = around;
        this.folder = folder;
        this.monitor = monitor;
    }

    /** The answers; none if the monitor cancelled. */
    List<UnitAnswer> ask(UnitQuestion question) throws IOException, RecipeException {
        Weights.Kept kept = weights(question);
        String[] where = question.sheet().split("@", 2);
        List<String> overrides = new ArrayList<>();
        if (where.length == 2) {
            overrides.addAll(List.of("data={}", "data=" + where[1]));
        } else if (!RunRecord.read(folder, around.clock()).hasData()) {
            throw withoutData();
        }
        overrides.addAll(List.of("measure.metrics=[]", "figures=[]", "movies=[]"));
        Recipe recipe = recipes.read(folder.recipe(), overrides);
        Fit fit = Fit.of(folder.record());
        try (Opened opened =
                Opened.of(
                        Prepared.of(recipe, around, monitor, data -> fit.answered(recipe, data)))) {
            Weights.read(kept.file(), opened.model().parameters());
            check(opened, where[0], question.units());
            return new Answers(opened, where[0], question, monitor).at(kept.epoch());
        }
    }

    private Weights.Kept weights(UnitQuestion question) throws IOException {
        if (question.epoch().isEmpty()) {
            return Weights.latest(folder);
        }
        int epoch = question.epoch().getAsInt();
        Path file = folder.weights(epoch);
        if (!Files.isRegularFile(file)) {
            throw new UnknownIdException(
                    "the run keeps no weights of epoch %d, so its units cannot be asked; it has %s"
                            .formatted(epoch, epochs()));
        }
        return new Weights.Kept(file, epoch);
    }

    private String epochs() throws IOException {
        if (!Files.isDirectory(folder.weights())) {
            return "none";
        }
        try (Stream<Path> files = Files.list(folder.weights())) {
            List<Integer> epochs =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("epoch-\\d+\\.safetensors"))
                            .map(name -> Integer.parseInt(name.replaceAll("\\D", "")))
                            .sorted()
                            .toList();
            return epochs.isEmpty() ? "none" : "those of " + MapChoice.numbers(epochs);
        }
    }

    private RecipeException withoutData() {
        return new RecipeException(
                List.of(
                        new Problem(
                                folder.recipe().toString(),
                                0,
                                0,
                                "data",
                                "missing: this network was imported without data, so there are no"
                                        + " images to show it; measure it once with data=ID")));
    }

    private static void check(Opened opened, String sheet, List<Integer> units) {
        List<Sheet> sheets = new ArrayList<>(opened.model().sheets());
        sheets.add(Sheet.outputs(opened.prepared().request().targets().outputs()));
        List<String> ids = sheets.stream().map(Sheet::id).toList();
        MapChoice.known("sheet", sheet, ids);
        Layout layout = sheets.get(ids.indexOf(sheet)).layout();
        units.forEach(unit -> FolderUnits.check(sheet, layout, unit));
    }
}
