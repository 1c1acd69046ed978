package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobRunsTest {

    private final JobRuns runs = new JobRuns();
    private final List<Path> first = Collections.synchronizedList(new ArrayList<>());
    private final List<Path> second = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runOnTheJobsThread_isItsOwn() {
        runs.with(first::add, () -> began("a"));
        began("nobody's");

        assertThat(first).containsExactly(Path.of("a"));
    }

    @Test
    void threadsOfTheConsole_belongToTheLineThatIsRunNow() throws Exception {
        try (Pool pool = new Pool()) {
            runs.with(first::add, () -> pool.run(() -> began("a")));
            runs.with(second::add, () -> pool.run(() -> began("b")));
            pool.run(() -> began("nobody's"));
        }
        assertThat(first).containsExactly(Path.of("a"));
        assertThat(second).containsExactly(Path.of("b"));
    }

    private void began(String folder) {
        runs.began(Path.of(folder), null);
    }

    /** One thread that is begun by the first work and stays. */
    private static final class Pool implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        void run(Runnable work) {
            try {
                thread.submit(work).get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            thread.shutdown();
        }
    }
}
