package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class WelcomePageTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 15, 4, 5);

    @TempDir private Path folder;

    private void examples() throws IOException {
        Files.writeString(folder.resolve("alltnn.yaml"), "");
        Files.writeString(folder.resolve("quickstart.yaml"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        FakeWorkbench workbench = new FakeWorkbench(folder);
        assertThat(AccessibleParts.faults(new WelcomePage(workbench, folder).component()))
                .isEmpty();
    }

    @Test
    void quickstart_isOneClick() {
        FakeWorkbench workbench = new FakeWorkbench(folder);
        JComponent page = new WelcomePage(workbench, folder).component();

        click(page, "quickstart-button");

        assertThat(workbench.ran()).hasSize(1);
        assertThat(workbench.ran().get(0).subList(0, 2)).containsExactly("quickstart", "--out");
        assertThat(workbench.ran().get(0).get(2)).matches("runs/quickstart-\\d{8}-\\d{6}");
        assertThat(Named.find(page, "next-steps").isVisible()).isTrue();
        assertThat(Named.find(page, "next-explore").isVisible()).isFalse();

        click(page, "next-curves");
        click(page, "next-live-map");

        assertThat(workbench.shown()).containsExactly("curves", "live-map");
    }

    @Test
    void example_isOpenedInTheEditor() throws IOException {
        examples();
        FakeWorkbench workbench = new FakeWorkbench(folder);
        StringBuilder edited = new StringBuilder();
        workbench.onEdit(edited::append);

        click(new WelcomePage(workbench, folder).component(), "welcome-recipe");

        assertThat(edited).hasToString("quickstart.yaml");
        assertThat(Examples.in(folder)).containsExactly("quickstart.yaml", "alltnn.yaml");
        assertThat(Examples.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void runFolder_isNew() throws IOException {
        assertThat(NewRun.folder(folder, "quickstart", NOW))
                .isEqualTo("runs/quickstart-20260102-150405");
        Files.createDirectories(folder.resolve("runs/quickstart-20260102-150405"));
        assertThat(NewRun.folder(folder, "quickstart", NOW))
                .isEqualTo("runs/quickstart-20260102-150405-2");
    }

    @Test
    void paths_areTypedRelativeWhereTheyAreBelow() {
        assertThat(NewRun.typed(folder, folder.resolve("runs/a"))).isEqualTo("runs/a");
        assertThat(NewRun.typed(folder, folder.resolve("../a.pt")))
                .isEqualTo(folder.resolveSibling("a.pt").toString());
        assertThat(NewRun.typed(folder, folder)).isEqualTo(folder.toString());
    }

    @Test
    void runs_areSeenInTheDirectoryAndBelowRuns() throws IOException {
        assertThat(RunsThere.in(folder)).isFalse();
        Files.createDirectories(folder.resolve("runs/empty"));
        assertThat(RunsThere.in(folder)).isFalse();
        Files.createDirectories(folder.resolve("runs/a"));
        Files.writeString(folder.resolve("runs/a/run.json"), "{}");
        assertThat(RunsThere.in(folder)).isTrue();
        assertThat(RunsThere.in(folder.resolve("runs"))).isTrue();
    }

    @Test
    void keys_areThoseOfTheCommands() {
        List<WindowCommand> commands =
                new OwnCommands(
                                p -> {},
                                () -> {},
                                () -> {},
                                step -> {},
                                () -> {},
                                () -> {},
                                () -> {},
                                () -> {})
                        .all();

        assertThat(commands.stream().map(WindowCommand::id)).doesNotHaveDuplicates();
        assertThat(commands.stream().flatMap(c -> c.key().stream())).doesNotHaveDuplicates();
        assertThat(commands.stream().filter(c -> c.key().isPresent())).hasSize(11);
    }

    private static void click(JComponent page, String name) {
        ((AbstractButton) Named.find(page, name)).doClick();
    }
}
