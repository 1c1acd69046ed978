package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.tree.TreePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeWorkbench;

class ResultsPanelTest {

    @TempDir Path directory;
    private final FakeArchive archive = new FakeArchive();

    private ResultsTree tree(ResultsPanel panel) {
        return (ResultsTree) ((JScrollPane) panel.getComponent(1)).getViewport().getView();
    }

    private static List<String> lines(ResultsTree tree) {
        return java.util.stream.IntStream.range(0, tree.getRowCount())
                .mapToObj(row -> tree.getPathForRow(row).getLastPathComponent().toString())
                .toList();
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        FakeWorkbench workbench = new FakeWorkbench(directory);
        SwingUtilities.invokeAndWait(
                () ->
                        assertThat(AccessibleParts.faults(new ResultsPanel(workbench, archive)))
                                .isEmpty());
    }

    @Test
    void run_showsItsFirstMapAndOpensItsSheet() throws Exception {
        FakeWorkbench workbench = new FakeWorkbench(directory);
        SwingUtilities.invokeAndWait(
                () -> {
                    ResultsPanel panel = new ResultsPanel(workbench, archive);
                    Path run = directory.resolve("q");
                    workbench.select(workbench.selection().run(run));
                    assertThat(workbench.selection().metric()).isEqualTo("second");
                    assertThat(workbench.selection().result()).isEqualTo("numbers");
                    assertThat(workbench.selection().epoch()).isEqualTo(OptionalInt.of(2));
                    assertThat(lines(tree(panel)))
                            .containsExactly(
                                    "first",
                                    "s",
                                    "second",
                                    "s",
                                    "numbers",
                                    "one",
                                    "two",
                                    "classes",
                                    "numbers (1)");
                    assertThat(tree(panel).getSelectionPath().getLastPathComponent())
                            .hasToString("one");
                    panel.close();
                });
    }

    @Test
    void nothingChosen_looksAtTheNewestRun() throws Exception {
        Path old = run("old", 1000);
        Path newest = run("runs/newest", 2000);
        FakeWorkbench workbench = new FakeWorkbench(directory);
        SwingUtilities.invokeAndWait(
                () -> {
                    ResultsPanel panel = new ResultsPanel(workbench, archive);
                    assertThat(workbench.selection().run()).isEmpty();
                    panel.find(true);
                    assertThat(workbench.selection().run()).contains(newest);
                    assertThat(workbench.selection().result()).isNotEmpty();
                    workbench.select(workbench.selection().run(old));
                    panel.find(true);
                    assertThat(workbench.selection().run()).contains(old);
                    panel.close();
                });
    }

    private Path run(String name, long seconds) throws java.io.IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        Path file = Files.writeString(folder.resolve("run.json"), "{}");
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
        return folder;
    }

    @Test
    void lineThatIsChosen_isLookedAt() throws Exception {
        FakeWorkbench workbench = new FakeWorkbench(directory);
        SwingUtilities.invokeAndWait(
                () -> {
                    ResultsPanel panel = new ResultsPanel(workbench, archive);
                    workbench.select(workbench.selection().run(directory));
                    ResultsTree tree = tree(panel);
                    tree.setSelectionPath(tree.getPathForRow(6));
                    assertThat(workbench.selection().layer()).isEqualTo(1);
                    tree.setSelectionPath(tree.getPathForRow(7));
                    assertThat(workbench.selection().result()).isEqualTo("classes");
                    panel.close();
                });
    }

    @Test
    void newEpoch_comesInWhereTheRunIsLookedAt() throws Exception {
        FakeWorkbench workbench = new FakeWorkbench(directory);
        SwingUtilities.invokeAndWait(
                () -> {
                    ResultsPanel panel = new ResultsPanel(workbench, archive);
                    workbench.select(workbench.selection().run(directory));
                    archive.epochs.add(3);
                    panel.measured(directory);
                    TreePath sheet = tree(panel).getPathForRow(3);
                    Object line =
                            ((javax.swing.tree.DefaultMutableTreeNode) sheet.getLastPathComponent())
                                    .getUserObject();
                    assertThat(((ResultNode) line).found().epochs()).contains(3);
                    panel.close();
                });
    }

    @Test
    void runs_areThoseInRunsAndBelowSweeps() throws Exception {
        for (String run : List.of("runs/a", "runs/sweep/runs/b", "c")) {
            Files.createDirectories(directory.resolve(run));
            Files.writeString(directory.resolve(run).resolve("run.json"), "{}");
        }
        Path recent = directory.resolve("elsewhere");
        List<Path> found = RunFolders.find(List.of(recent), directory);
        assertThat(found.get(0)).isEqualTo(recent);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        recent,
                        directory.resolve("runs/a"),
                        directory.resolve("runs/sweep/runs/b"),
                        directory.resolve("c"));
    }
}
