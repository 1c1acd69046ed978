package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.desktop.view.Job;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;

@Timeout(30)
class JobsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final JobRuns runs = new JobRuns();
    private final FakeCommands commands = new FakeCommands();
    @TempDir private Path folder;
    private Jobs made;

    private Jobs jobs() {
        if (made == null) {
            made = new Jobs(commands, runs, new Recorder(folder, "0.1.0", Clock.systemUTC()));
        }
        return made;
    }

    @AfterEach
    void close() throws InterruptedException {
        jobs().close();
    }

    @Test
    void verb_isRunShownAndRecorded() throws Exception {
        commands.with(
                "greet",
                (words, around) -> {
                    around.out().println("hello " + words.get(1));
                    around.err().println("note");
                    return 0;
                });
        Job job = jobs().run(List.of("greet", "a b"), folder);
        await(job);

        assertThat(job.state()).isEqualTo(Job.State.ENDED);
        assertThat(job.code()).hasValue(0);
        assertThat(job.output()).isEqualTo("hello a b\n");
        assertThat(job.sentence()).isEqualTo("note");
        assertThat(shown()).containsExactly("greet 'a b'", "hello a b", "note");
        assertThat(Files.readString(jobs().recorder().file().orElseThrow()))
                .endsWith("greet 'a b'\n");
    }

    @Test
    void failure_isToldWithItsCode() throws Exception {
        commands.with(
                "greet",
                (words, around) -> {
                    around.err().println("topolab greet: no name is given");
                    around.err().println("'topolab greet --help' says how it is used");
                    return ExitCode.USAGE;
                });
        Job job = jobs().run(List.of("greet"), folder);
        await(job);

        assertThat(job.code()).hasValue(ExitCode.USAGE);
        assertThat(job.sentence()).isEqualTo("topolab greet: no name is given");
        assertThat(shown())
                .last()
                .isEqualTo("greet ended with exit code 2: wrong usage, recipe or file");
        assertThat(jobs().recorder().text()).endsWith("# exit code 2: greet\n");
    }

    @Test
    void bug_endsTheJobOnly() throws Exception {
        commands.with(
                "greet",
                (words, around) -> {
                    throw new IllegalStateException("oops");
                });
        Job job = jobs().run(List.of("greet"), folder);
        await(job);

        assertThat(job.code()).hasValue(ExitCode.FAILED);
    }

    @Test
    void computingVerbs_runOneAfterTheOther() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        FakeCommands.Work work =
                (words, around) -> {
                    go.await();
                    order.add(words.get(1));
                    return 0;
                };
        commands.with("run", work).with("list", (words, around) -> 0);
        Job first = jobs().run(List.of("run", "1"), folder);
        Job second = jobs().run(List.of("run", "2"), folder);
        Job third = jobs().run(List.of("run", "3"), folder);
        await(jobs().run(List.of("list"), folder));
        assertThat(second.state()).isEqualTo(Job.State.WAITING);
        assertThat(jobs().busy()).containsExactly(third, second, first);

        go.countDown();
        await(third);

        assertThat(order).containsExactly("1", "2", "3");
        assertThat(jobs().busy()).isEmpty();
    }

    @Test
    void waitingJob_canBeStopped() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        commands.with(
                "run",
                (words, around) -> {
                    go.await();
                    return 0;
                });
        Job first = jobs().run(List.of("run", "1"), folder);
        Job second = jobs().run(List.of("run", "2"), folder);
        second.stop();
        await(second);

        assertThat(second.code()).hasValue(ExitCode.INTERRUPTED);
        assertThat(first.state()).isEqualTo(Job.State.RUNNING);
        go.countDown();
        await(first);
    }

    @Test
    void pausedVerb_waitsAtItsNextQuestion() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        commands.with(
                "run",
                (words, around) -> {
                    begun.countDown();
                    return untilStopped(around);
                });
        Job job = jobs().run(List.of("run"), folder);
        begun.await();
        job.pause();
        assertThat(job.state()).isIn(Job.State.PAUSING, Job.State.PAUSED);
        while (job.state() != Job.State.PAUSED) {
            Thread.onSpinWait();
        }
        job.proceed();
        assertThat(job.state()).isEqualTo(Job.State.RUNNING);
        job.pause();
        job.stop();
        await(job);

        assertThat(job.code()).hasValue(ExitCode.INTERRUPTED);
    }

    @Test
    void runFolder_isKnownOnceTheRunHasBegun() throws Exception {
        commands.with(
                "run",
                (words, around) -> {
                    Thread worker = new Thread(() -> runs.began(folder.resolve("r"), null));
                    worker.start();
                    worker.join();
                    return 0;
                });
        Job job = jobs().run(List.of("run"), folder);
        await(job);

        assertThat(job.run()).hasValue(folder.resolve("r"));
    }

    @Test
    void typedVerb_isRunAsTheWindowWould() throws Exception {
        commands.with("greet", (words, around) -> words.size());
        Job job = jobs().line("  greet 'a b' ", folder);
        await(job);

        assertThat(job.words()).containsExactly("greet", "a b");
        assertThat(job.code()).hasValue(2);
        assertThat(commands.lines()).isEmpty();
    }

    @Test
    void otherLines_areReadByTheShell() throws Exception {
        commands.with("run", (words, around) -> 0);
        Job job = jobs().line("seed = 5", folder);
        Job loop = jobs().line("each [1 2] { run a seed=$it }", folder);
        await(loop);

        assertThat(commands.lines()).containsExactly("seed = 5", "each [1 2] { run a seed=$it }");
        assertThat(job.output()).isEqualTo("did seed = 5\n");
        assertThat(jobs().recorder().text()).endsWith("seed = 5\neach [1 2] { run a seed=$it }\n");
        assertThat(jobs().complete("ru", folder)).containsExactly("ru!");
    }

    @Test
    void stopAll_waitsUntilAllHaveSaved() throws Exception {
        List<String> saved = Collections.synchronizedList(new ArrayList<>());
        commands.with(
                "run",
                (words, around) -> {
                    int code = untilStopped(around);
                    saved.add(words.get(1));
                    return code;
                });
        jobs().run(List.of("run", "1"), folder);
        jobs().run(List.of("run", "2"), folder);

        assertThat(jobs().stopAll(LONG)).isTrue();
        assertThat(jobs().busy()).isEmpty();
        assertThat(saved).doesNotContain("2");
    }

    @Test
    void stopAll_givesUpOnAVerbThatNeverAsks() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        commands.with(
                "list",
                (words, around) -> {
                    go.await();
                    return 0;
                });
        Job job = jobs().run(List.of("list"), folder);

        assertThat(jobs().stopAll(Duration.ofMillis(50))).isFalse();
        assertThat(job.state()).isEqualTo(Job.State.STOPPING);
        go.countDown();
    }

    @Test
    void listener_hearsOfTheEndOnTheEventThread() throws Exception {
        commands.with(
                "greet",
                (words, around) -> {
                    for (int i = 0; i < 1000; i++) {
                        around.err().println(i);
                    }
                    return 0;
                });
        CountDownLatch ended = new CountDownLatch(1);
        List<Boolean> threads = Collections.synchronizedList(new ArrayList<>());
        Runnable end =
                jobs().listen(
                                job -> {
                                    threads.add(SwingUtilities.isEventDispatchThread());
                                    if (job.state() == Job.State.ENDED) {
                                        ended.countDown();
                                    }
                                });
        jobs().run(List.of("greet"), folder);
        ended.await();
        end.run();

        assertThat(threads).containsOnly(true).hasSizeLessThan(100);
    }

    private static int untilStopped(Surroundings around) {
        while (!around.cancelled().getAsBoolean()) {
            Thread.onSpinWait();
        }
        return ExitCode.INTERRUPTED;
    }

    private List<String> shown() {
        return jobs().transcript().since(0).lines().stream().map(Transcript.Line::text).toList();
    }

    private static void await(Job job) throws InterruptedException {
        assertThat(((VerbJob) job).await(LONG)).isTrue();
    }
}
