package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.FakeWorkbench;

class PlacesTest {

    @TempDir private Path folder;

    @Test
    void recipesAndRuns_areFoundAsTheyAreTyped() throws IOException {
        Files.createFile(folder.resolve("a.yaml"));
        Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(Files.createDirectories(folder.resolve("recipes")).resolve("b.yml"));
        Path run = Files.createDirectories(folder.resolve("runs/r1"));
        Files.createFile(run.resolve("run.json"));
        Files.createDirectories(folder.resolve("runs/no-run"));

        Places places = Places.in(folder);

        assertThat(places)
                .isEqualTo(new Places(List.of("a.yaml", "recipes/b.yml"), List.of("runs/r1")));
    }

    @Test
    void emptyFolder_hasNone() {
        assertThat(Places.in(folder)).isEqualTo(Places.none());
    }

    @Test
    void commands_editRecipesAndShowRuns() {
        FakeWorkbench workbench = new FakeWorkbench(folder);
        List<String> edited = new ArrayList<>();
        workbench.onEdit(edited::add);
        new Places(List.of("a.yaml"), List.of("runs/r1"))
                .commands(workbench)
                .forEach(command -> command.run().run());

        assertThat(edited).containsExactly("a.yaml");
        assertThat(workbench.selection().run()).hasValue(folder.resolve("runs/r1"));
        assertThat(workbench.shown()).containsExactly("map");
    }
}
