package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.table.TableColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.core.archive.RunIndex.RunSummary;
import org.topolab.desktop.view.AccessibleParts;
import org.topolab.desktop.view.FakeJob;
import org.topolab.desktop.view.FakeWorkbench;
import org.topolab.desktop.view.Job;

class RunsPanelTest {

    private static final Path DIRECTORY = Path.of("/work").toAbsolutePath();
    private static final Path A = DIRECTORY.resolve("runs/a");

    private final FakeWorkbench workbench = new FakeWorkbench(DIRECTORY);
    private final RunsPanel panel = new RunsPanel(workbench);
    private final JTable table = find(panel, "runs-table", JTable.class);

    static <T extends Component> T find(Container in, String name, Class<T> type) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return type.cast(child);
            }
            if (child instanceof Container inner) {
                T found = find(inner, name, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private JButton button(String name) {
        return find(panel, name, JButton.class);
    }

    @BeforeEach
    void oneInterruptedRun() {
        show(List.of());
    }

    private void show(List<Job> jobs) {
        RunSummary kept =
                new RunSummary(A, "a", "interrupted", 1, Instant.EPOCH, Map.of(), Map.of());
        panel.show(RunLines.of(List.of(kept), List.of(), jobs));
    }

    @Test
    void parts_canBeUsedByAllPeople() throws Exception {
        assertThat(AccessibleParts.faults(panel)).isEmpty();
    }

    @Test
    void selectedRun_isSelectedForAllViews() {
        table.setRowSelectionInterval(0, 0);
        assertThat(workbench.selection().run()).isEqualTo(Optional.of(A));
    }

    @Test
    void buttons_runVerbsOnTheSelectedRun() {
        assertThat(button("run-resume").isEnabled()).isFalse();
        table.setRowSelectionInterval(0, 0);
        button("run-resume").doClick();
        button("run-figures").doClick();
        button("run-measure").doClick();
        assertThat(workbench.jobs())
                .extracting(Job::words)
                .containsExactlyInAnyOrder(
                        List.of("resume", "runs/a"),
                        List.of("figures", "runs/a"),
                        List.of("measure", "runs/a"));
        assertThat(button("run-pause").isEnabled()).isFalse();
        assertThat(button("run-stop").isEnabled()).isFalse();
    }

    @Test
    void waitingJob_canBeStopped() {
        FakeJob job = new FakeJob(List.of("run", "toy.yaml"));
        show(List.of(job));
        table.setRowSelectionInterval(0, 0);
        assertThat(button("run-resume").isEnabled()).isFalse();
        button("run-pause").doClick();
        assertThat(job.state()).isEqualTo(Job.State.PAUSED);
        show(List.of(job));
        assertThat(button("run-pause").getText()).isEqualTo("Continue");
        button("run-pause").doClick();
        assertThat(job.state()).isEqualTo(Job.State.RUNNING);
        button("run-stop").doClick();
        assertThat(job.state()).isEqualTo(Job.State.STOPPING);
    }

    @Test
    void selection_goesToWhatBeginsAndMayBeTakenBack() {
        table.setRowSelectionInterval(0, 0);
        FakeJob job = new FakeJob(List.of("run", "toy.yaml"));
        show(List.of(job));
        assertThat(table.getSelectedRow()).isZero();
        assertThat(button("run-stop").isEnabled()).isTrue();
        table.setRowSelectionInterval(1, 1);
        show(List.of(job));
        assertThat(table.getSelectedRow()).isEqualTo(1);
        assertThat(workbench.selection().run()).isEqualTo(Optional.of(A));
    }

    @Test
    void columnsThatDoNotFit_areLeftOutAndComeBackAsWideAsTheyWere() {
        RunColumns columns = new RunColumns(table);
        columns.fit(10_000);
        assertThat(names()).hasSize(7);
        table.getColumnModel().getColumn(5).setPreferredWidth(222);
        columns.fit(table.getColumnModel().getTotalColumnWidth() / 100);
        assertThat(names()).containsExactly("Run", "Status", "Progress");
        columns.fit(10_000);
        assertThat(names()).startsWith("Run", "Status", "Progress", "Epoch").hasSize(7);
        assertThat(table.getColumnModel().getColumn(5).getPreferredWidth()).isEqualTo(222);
    }

    private List<Object> names() {
        return Collections.list(table.getColumnModel().getColumns()).stream()
                .map(TableColumn::getHeaderValue)
                .toList();
    }

    @Test
    void explore_showsTheRunsMaps() {
        table.setRowSelectionInterval(0, 0);
        button("run-explore").doClick();
        assertThat(workbench.shown()).contains("map");
    }
}
