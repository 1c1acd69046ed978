package org.topolab.desktop.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.recipe.Recipes;
import org.topolab.core.sweep.Sweep;

/**
 * Finds the words that start what is being edited, so that they can be repeated anywhere: the
 * recipe's name with what was changed in it, or that of a copy which is saved for it.
 */
final class Starting {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String COPIES = "recipes";

    private final Recipes recipes;
    private final Path directory;
    private final Clock clock;

    Starting(Recipes recipes, Path directory, Clock clock) {
        this.recipes = recipes;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What to run.
     *
     * @param words the verb and what follows it
     * @param copy a file that the text was saved to for it
     */
    record Start(List<String> words, Optional<Path> copy) {}

    /** The words for a draft. Reads and may write files. */
    Start of(Draft draft, Sweep sweep) throws IOException, RecipeException {
        List<String> words = new ArrayList<>(List.of(sweep.lists() ? "sweep" : "run"));
        Optional<List<String>> overrides = overrides(draft);
        Optional<Path> copy =
                overrides.isPresent() ? Optional.empty() : Optional.of(copy(draft, sweep));
        words.add(typed(copy.or(draft::file).orElseThrow()));
        words.addAll(overrides.orElse(List.of()));
        words.addAll(List.of("--out", out(sweep)));
        return new Start(List.copyOf(words), copy);
    }

    private Optional<List<String>> overrides(Draft draft) throws IOException, RecipeException {
        Optional<Path> file = draft.file().filter(Files::isRegularFile);
        return file.isPresent() ? recipes.overrides(file.get(), draft.text()) : Optional.empty();
    }

    /** A file as people type it. */
    private String typed(Path file) {
        if (file.startsWith(directory)) {
            return directory.relativize(file).toString();
        }
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        try {
            return recipes.locate(name).equals(file) ? name : file.toString();
        } catch (IOException e) {
            return file.toString(); // no example, so its path is its name
        }
    }

    /** Saves the text under a name that nothing else has. */
    private Path copy(Draft draft, Sweep sweep) throws IOException, RecipeException {
        Path folder = Files.createDirectories(directory.resolve(COPIES));
        String name = sweep.name().replaceAll("[^A-Za-z0-9._-]", "-");
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".yaml");
            String text = recipes.moved(draft.text(), draft.source(directory), file);
            if (!Files.exists(file)) {
                Drafts.write(file, text);
                return file;
            }
            if (Files.readString(file).equals(text)) {
                return file;
            }
        }
    }

    private String out(Sweep sweep) {
        if (sweep.lists()) {
            return "sweeps/" + sweep.name();
        }
        String name = "runs/%s-%s".formatted(sweep.name(), TIME.format(ZonedDateTime.now(clock)));
        String free = name;
        for (int number = 2; Files.exists(directory.resolve(free)); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
