package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.FakeJob;
import org.topolab.desktop.view.Job;

class ClosingTest {

    private final List<Job> jobs = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private Closing closing(Closing.Answer answer) {
        return new Closing(
                () -> jobs,
                busy -> {
                    events.add("asked about " + busy.size());
                    return answer;
                },
                new StatusLine(),
                () -> events.add("closed"));
    }

    @Test
    void nothingAtWork_closesAtOnce() {
        Closing closing = closing(Closing.Answer.KEEP);

        closing.wanted();
        closing.wanted();

        assertThat(events).containsExactly("closed");
    }

    @Test
    void jobKept_keepsTheWindow() {
        jobs.add(new FakeJob(List.of("run", "a.yaml")));

        closing(Closing.Answer.KEEP).wanted();

        assertThat(events).containsExactly("asked about 1");
        assertThat(jobs.get(0).state()).isEqualTo(Job.State.RUNNING);
    }

    @Test
    void jobStopped_isAwaited() throws Exception {
        jobs.add(new FakeJob(List.of("run", "a.yaml")));
        Closing closing = closing(Closing.Answer.STOP);

        SwingUtilities.invokeAndWait(closing::wanted);
        assertThat(jobs.get(0).state()).isEqualTo(Job.State.STOPPING);
        assertThat(events).containsExactly("asked about 1");

        SwingUtilities.invokeAndWait(
                () -> {
                    jobs.clear(); // it has saved
                    closing.stop();
                });
        assertThat(events).containsExactly("asked about 1", "closed");
    }

    @Test
    void processEnding_asksNobody() throws Exception {
        jobs.add(new FakeJob(List.of("run", "a.yaml")));

        SwingUtilities.invokeAndWait(closing(Closing.Answer.KEEP)::stop);

        assertThat(events).isEmpty();
        assertThat(jobs.get(0).state()).isEqualTo(Job.State.STOPPING);
    }

    @Test
    void question_namesJobsAndWhatStoppingMeans() {
        assertThat(AskClosing.question(List.of(new FakeJob(List.of("run", "a.yaml", "seed=2")))))
                .contains("run a.yaml seed=2", "can be resumed");
    }
}
