package org.topolab.desktop.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.internal.job.FakeCommands;
import org.topolab.desktop.internal.job.Jobs;
import org.topolab.desktop.internal.job.SomeJobs;
import org.topolab.desktop.internal.job.Transcript;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Job;

@Timeout(30)
class ConsolePanelTest {

    private final FakeCommands commands = new FakeCommands();
    @TempDir private Path folder;
    private FakeWorkbench workbench;
    private Jobs jobs;
    private ConsolePanel panel;
    private ConsoleInput input;
    private ConsoleOutput output;

    @BeforeEach
    void open() throws Exception {
        workbench = new FakeWorkbench(folder);
        jobs = SomeJobs.of(commands, folder.resolve("recordings"));
        SwingUtilities.invokeAndWait(
                () -> panel = new ConsolePanel(jobs, workbench, folder.resolve("history")));
        input = find(panel, ConsoleInput.class);
        output = find(panel, ConsoleOutput.class);
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void lines_showWhereTheyComeFrom() throws Exception {
        SomeJobs.print(jobs, Transcript.Source.COMMAND, "run a");
        SomeJobs.print(jobs, Transcript.Source.RESULT, "81 %");
        SomeJobs.print(jobs, Transcript.Source.PROBLEM, "disk full");

        assertThat(shown()).isEqualTo("> run a\n81 %\n! disk full\n");
    }

    @Test
    void manyLines_dropTheOldestOnes() throws Exception {
        for (int i = 0; i < 3 * Transcript.LINES; i++) {
            SomeJobs.print(jobs, Transcript.Source.RESULT, "line " + i);
            if (i % 500 == 0) {
                shown();
            }
        }
        String text = shown();

        assertThat(text.lines().count()).isBetween(10_000L, 11_001L);
        assertThat(text).endsWith("line 29999\n");
    }

    @Test
    void typedVerb_isRunAndRemembered() throws Exception {
        commands.with("greet", (words, around) -> 0);
        type(" greet 'a b' ");

        assertThat(jobs.all()).extracting(Job::words).containsExactly(List.of("greet", "a b"));
        assertThat(Files.readAllLines(folder.resolve("history"))).containsExactly("greet 'a b'");
        assertThat(shown()).startsWith("> greet 'a b'\n");
    }

    @Test
    void clear_emptiesTheOutputOnly() throws Exception {
        SomeJobs.print(jobs, Transcript.Source.RESULT, "81 %");
        type("clear");
        assertThat(shown()).isEmpty();
        SomeJobs.print(jobs, Transcript.Source.RESULT, "82 %");

        assertThat(shown()).isEqualTo("82 %\n");
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void changeOfDirectory_isRefusedInASentence() throws Exception {
        type("cd /");

        assertThat(workbench.told()).singleElement().asString().contains("stays in " + folder);
    }

    @Test
    void anotherWindow_isRefusedInASentence() throws Exception {
        type("gui --look dark");

        assertThat(workbench.told()).singleElement().asString().contains("open already");
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void output_showsItsEndWhereverItIsDocked() throws Exception {
        for (int i = 0; i < 200; i++) {
            SomeJobs.print(jobs, Transcript.Source.RESULT, "line " + i);
        }
        shown();
        layOut(800, 300);
        layOut(800, 120);
        SomeJobs.print(jobs, Transcript.Source.RESULT, "the last line");
        shown();
        layOut(800, 120);
        shown();

        assertThat(output.getVisibleRect().getMaxY()).isEqualTo(output.getHeight());
    }

    private void layOut(int width, int height) throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    panel.setSize(width, height);
                    layOut(panel);
                });
    }

    private static void layOut(java.awt.Container in) {
        in.doLayout();
        for (java.awt.Component part : in.getComponents()) {
            if (part instanceof java.awt.Container container) {
                layOut(container);
            }
        }
    }

    @Test
    void ctrlC_stopsTheLine() throws Exception {
        commands.with(
                "greet",
                (words, around) -> {
                    while (!around.cancelled().getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    return 75;
                });
        type("greet");
        press("ctrl C");

        assertThat(jobs.stopAll(java.time.Duration.ofSeconds(20))).isTrue();
        assertThat(jobs.all().get(0).code()).hasValue(75);
        assertThat(workbench.told()).singleElement().asString().startsWith("Stopping");
    }

    @Test
    void tab_completesAndArrowsBringBack() throws Exception {
        SwingUtilities.invokeAndWait(() -> input.setText("gr"));
        press("TAB");
        assertThat(input.getText()).isEqualTo("'gr!' ");

        type("list runs");
        press("UP");

        assertThat(input.getText()).isEqualTo("list runs");
    }

    private void type(String line) throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    input.setText(line);
                    input.postActionEvent();
                });
    }

    private void press(String key) throws Exception {
        SwingUtilities.invokeAndWait(
                () ->
                        input.getActionMap()
                                .get(key)
                                .actionPerformed(
                                        new ActionEvent(input, ActionEvent.ACTION_PERFORMED, key)));
    }

    private String shown() throws Exception {
        // what is asked for is shown before this
        SwingUtilities.invokeAndWait(() -> {});
        return output.getText().replace("\r\n", "\n");
    }

    private static <T> T find(java.awt.Container in, Class<T> kind) {
        for (java.awt.Component part : in.getComponents()) {
            if (kind.isInstance(part)) {
                return kind.cast(part);
            }
            if (part instanceof java.awt.Container container) {
                T found = find(container, kind);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
