package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import org.junit.jupiter.api.Test;
import org.topolab.core.run.TrainingProgress;
import org.topolab.desktop.view.FakeJob;

class StatusLineTest {

    private final StatusLine status = new StatusLine();

    @Test
    void warning_staysUntilItIsPutAway() {
        status.warn("The disk is full");
        status.tell("read 3 runs");

        JLabel warning = (JLabel) Named.find(status, "status-warning");
        assertThat(warning.getText()).isEqualTo("The disk is full");
        assertThat(warning.getParent().isVisible()).isTrue();

        ((AbstractButton) Named.find(status, "status-warning-away")).doClick();

        assertThat(warning.getParent().isVisible()).isFalse();
        assertThat(((JLabel) Named.find(status, "status-sentence")).getText())
                .isEqualTo("read 3 runs");
    }

    @Test
    void earlierWarnings_comeBackWhenTheNewestIsPutAway() {
        status.warn("keys.json is damaged");
        status.warn("The disk is full");
        status.warn("The disk is full");
        JLabel warning = (JLabel) Named.find(status, "status-warning");
        AbstractButton away = (AbstractButton) Named.find(status, "status-warning-away");

        assertThat(warning.getText()).isEqualTo("The disk is full");
        away.doClick();
        assertThat(warning.getText()).isEqualTo("keys.json is damaged");
        away.doClick();
        assertThat(warning.getParent().isVisible()).isFalse();
    }

    @Test
    void progress_isShownWhileARunIsAtWork() {
        JProgressBar bar = (JProgressBar) Named.find(status, "status-progress");

        status.progress(0.5, "50 %, 1:05 left");
        assertThat(bar.isVisible()).isTrue();
        assertThat(bar.getValue()).isEqualTo(500);
        assertThat(bar.getString()).isEqualTo("50 %, 1:05 left");

        status.progress(-1, "");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void memory_isInGigabytes() {
        status.memory(() -> 1_540_000_000L);

        assertThat(((JLabel) Named.find(status, "status-memory")).getText()).isEqualTo("1.5 GB");
        assertThat(Memory.resident()).isGreaterThan(1_000_000);
    }

    @Test
    void jobs_areSaidInAFewWords() {
        FakeJob run = new FakeJob(List.of("run", "a.yaml"));
        FakeJob long70 = new FakeJob(List.of("run", "x".repeat(200)));

        assertThat(JobSentence.of(List.of())).isEmpty();
        assertThat(JobSentence.of(List.of(run))).isEqualTo("run a.yaml");
        assertThat(JobSentence.of(List.of(run, long70))).isEqualTo("run a.yaml (and 1 more)");
        assertThat(JobSentence.of(List.of(long70))).hasSize(70).endsWith("…");
        run.pause();
        assertThat(JobSentence.of(List.of(run))).isEqualTo("run a.yaml: paused");
        run.stop();
        assertThat(JobSentence.of(List.of(run))).isEqualTo("run a.yaml: stopping and saving");
    }

    @Test
    void runAtWork_saysWhatIsLeft() {
        RunProgress progress = new RunProgress();
        Path folder = Path.of("runs", "a");

        assertThat(progress.standing()).isEmpty();
        progress.training(
                folder,
                new TrainingProgress(2, 3, 0.5, 1, Optional.empty(), 1000, Duration.ofSeconds(65)));
        assertThat(progress.standing().orElseThrow().text()).isEqualTo("50 %, 1:05 left");
        progress.training(
                folder,
                new TrainingProgress(
                        2, 3, 0.5, 1, Optional.empty(), 1000, Duration.ofSeconds(3_725)));
        assertThat(progress.standing().orElseThrow().text()).isEqualTo("50 %, 1:02:05 left");
        progress.ended(folder, "finished", "");
        assertThat(progress.standing()).isEmpty();
    }
}
