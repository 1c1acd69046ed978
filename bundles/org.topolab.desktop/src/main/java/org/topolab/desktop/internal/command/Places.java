package org.topolab.desktop.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.desktop.view.Selection;
import org.topolab.desktop.view.Workbench;

/**
 * Recipes and runs of the working directory that the palette offers.
 *
 * @param recipes as they are typed
 * @param runs as they are typed
 */
record Places(List<String> recipes, List<String> runs) {

    /** More would only slow the palette down; the table of runs has all. */
    private static final int MOST = 2000;

    Places {
        recipes = List.copyOf(recipes);
        runs = List.copyOf(runs);
    }

    /** None. */
    static Places none() {
        return new Places(List.of(), List.of());
    }

    /** Looks in the directory itself, in {@code recipes} and in {@code runs}. Blocks. */
    static Places in(Path directory) {
        List<String> recipes = new ArrayList<>();
        for (String folder : List.of("", "recipes")) {
            recipes.addAll(list(directory, folder, Places::isRecipe));
        }
        return new Places(recipes, list(directory, "runs", Places::isRun));
    }

    /** What the palette does with them. */
    List<Command> commands(Workbench workbench) {
        List<Command> commands = new ArrayList<>();
        for (String recipe : recipes) {
            commands.add(
                    new Command(
                            "recipe:" + recipe,
                            "Edit " + recipe,
                            "open the recipe",
                            "File",
                            "",
                            () -> workbench.edit(recipe)));
        }
        for (String run : runs) {
            commands.add(
                    new Command(
                            "run:" + run,
                            "Look at " + run,
                            "show the maps of the run",
                            "File",
                            "",
                            () -> look(workbench, workbench.directory().resolve(run))));
        }
        return commands;
    }

    /** Shows a run's maps. */
    static void look(Workbench workbench, Path run) {
        workbench.select(Selection.none().run(run));
        workbench.show("map");
    }

    private static boolean isRecipe(Path path) {
        return path.getFileName().toString().matches(".+\\.ya?ml") && Files.isRegularFile(path);
    }

    private static boolean isRun(Path path) {
        return Files.isRegularFile(path.resolve("run.json"));
    }

    private static List<String> list(
            Path directory, String folder, java.util.function.Predicate<Path> wanted) {
        Path from = directory.resolve(folder);
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(from)) {
            return files.limit(10L * MOST)
                    .filter(wanted)
                    .limit(MOST)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // the views that list them say why
            return List.of();
        }
    }
}
