package org.topolab.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.core.internal.fake.World;

/** Every entry of every example, and every option of the platform, is set, read and removed. */
class RecipeTextExamplesTest {

    private static final List<Object> VALUES =
            List.of(
                    7L,
                    0.125,
                    true,
                    "a word",
                    "it: is, [odd] # {text}",
                    List.of(1L, "b"),
                    List.of());

    @TempDir Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../distribution/examples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyEntry_readsAsItWasSetAndNothingElseChanges(Path example) throws Exception {
        String text = Files.readString(example);
        List<String> paths = new ArrayList<>();
        collect(RecipeText.read("x", text), "", paths);
        platform(new World(folder).recipes.platformOptions(), "", paths);
        assertThat(paths).hasSizeGreaterThan(50);
        for (String path : paths) {
            Object value = VALUES.get(Math.floorMod(path.hashCode(), VALUES.size()));
            String changed = RecipeText.set(text, path, value);
            assertThat(at(RecipeText.read("x", changed), path)).as(path).isEqualTo(value);
            assertThat(comments(changed)).as(path).containsAll(comments(text));
            String removed = RecipeText.remove(changed, path);
            assertThat(at(RecipeText.read("x", removed), path)).as(path).isEqualTo("none");
            if (at(RecipeText.read("x", text), path).equals("none")) {
                assertThat(RecipeText.read("x", removed))
                        .as(path)
                        .isEqualTo(RecipeText.read("x", text));
            }
        }
    }

    private static List<String> comments(String text) {
        return text.lines().filter(line -> line.startsWith("#")).toList();
    }

    private static void collect(Map<?, ?> map, String path, List<String> paths) {
        map.forEach(
                (key, value) -> {
                    String at = path.isEmpty() ? String.valueOf(key) : path + "." + key;
                    if (value instanceof Map<?, ?> below) {
                        collect(below, at, paths);
                    } else {
                        paths.add(at);
                    }
                });
    }

    private static void platform(List<OptionSpec> specs, String path, List<String> paths) {
        for (OptionSpec spec : specs) {
            String at = path.isEmpty() ? spec.name() : path + "." + spec.name();
            if (spec instanceof GroupOption group) {
                platform(group.members(), at, paths);
            } else {
                paths.add(at);
            }
        }
    }

    private static Object at(Map<String, Object> recipe, String path) {
        Object value = recipe;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : "none";
        }
        return value;
    }
}
