package org.topolab.core.internal.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.topolab.api.option.Nearest;
import org.topolab.core.internal.recipe.Node.Mapping;
import org.topolab.core.internal.recipe.Node.Member;
import org.topolab.core.internal.recipe.Node.Value;
import org.topolab.core.recipe.Places.Place;

/**
 * Where recipes lie, and what relative paths in them mean.
 *
 * @param working the working directory
 * @param examples the examples folder of the distribution, if there is one
 */
public record RecipeFiles(Path working, Optional<Path> examples) {

    /** Entries that are paths: relative ones mean the recipe's own folder. */
    static final List<String> PATHS = List.of("data.folder", "data.run", "train.from");

    /**
     * @param home framework property {@code topolab.home}; null if not set, then the system
     *     property
     */
    static RecipeFiles of(String home) {
        return new RecipeFiles(
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(home)
                        .or(() -> Optional.ofNullable(System.getProperty("topolab.home")))
                        .map(folder -> Path.of(folder).resolve("examples")));
    }

    /**
     * Finds a recipe in the working directory, then among the examples, also without its ending and
     * as {@code examples/NAME}, as documents write it.
     */
    Path locate(String recipe) throws IOException {
        List<Path> folders = Stream.concat(Stream.of(working), examples.stream()).toList();
        for (Path folder : folders) {
            for (String name : List.of(recipe, recipe + ".yaml")) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
        }
        Path inside = Path.of(recipe);
        if (inside.getNameCount() == 2 && inside.startsWith("examples")) {
            return locate(inside.getFileName().toString());
        }
        String hint =
                Nearest.to(Path.of(recipe).getFileName().toString(), names(folders, recipe))
                        .map("; did you mean '%s'?"::formatted)
                        .orElse("");
        throw new IOException(
                "no recipe '%s' in %s%s"
                        .formatted(
                                recipe,
                                String.join(" or ", folders.stream().map(Path::toString).toList()),
                                hint));
    }

    private static Set<String> names(List<Path> folders, String recipe) throws IOException {
        boolean ending = recipe.endsWith(".yaml");
        Set<String> names = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> ending ? name : name.substring(0, name.length() - 5))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /**
     * Makes {@code data.folder}, {@code data.run} and {@code train.from} absolute, so that the
     * frozen recipe can be repeated from anywhere: on a command line they are relative to the
     * working directory, in a file to the file's own folder. Data that a file names and that are
     * not beside it are left to their data set, which may know where to look.
     */
    Mapping absolute(Mapping recipe, Path file) {
        Mapping data = absolute(absolute(recipe, file, "data", "folder"), file, "data", "run");
        return absolute(data, file, "train", "from");
    }

    private Mapping absolute(Mapping recipe, Path file, String section, String key) {
        Member above = recipe.members().get(section);
        if (above == null || !(above.value() instanceof Mapping map)) {
            return recipe;
        }
        Member member = map.members().get(key);
        if (member == null
                || !(member.value() instanceof Value value)
                || !(value.value() instanceof String text)
                || text.isEmpty()) {
            return recipe;
        }
        Place place = value.place();
        Path base = place.line() == 0 ? working : working.resolve(file).getParent();
        Path path = base.resolve(text).normalize();
        if (section.equals("data") && place.line() > 0 && !Files.exists(path)) {
            return recipe;
        }
        Member absolute = new Member(member.key(), new Value(path.toString(), place));
        return recipe.with(section, new Member(above.key(), map.with(key, absolute)));
    }
}
