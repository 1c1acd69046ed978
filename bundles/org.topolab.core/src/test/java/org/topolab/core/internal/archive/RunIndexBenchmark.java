package org.topolab.core.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.task.Monitor;

/**
 * Wall and processor time of listing many runs, cold and with the index. Run with
 * -Dtest=RunIndexBenchmark and -Dtopolab.runs=DIR, a folder that {@code benchmarks/many-runs.py}
 * made.
 */
@EnabledIfSystemProperty(named = "topolab.runs", matches = ".+")
class RunIndexBenchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int FEW = 100;

    @TempDir private Path state;

    @Test
    void coldThenWarm() throws IOException {
        Path directory = Path.of(System.getProperty("topolab.runs"));
        for (int round = 0; round < 4; round++) {
            long begin = System.nanoTime();
            long worked = THREAD.getCurrentThreadCpuTime();
            long[] heard = new long[2]; // runs; nanoseconds to the first hundred
            new FolderRunIndex(Optional.of(state))
                    .list(
                            directory,
                            run -> {
                                if (++heard[0] == FEW) {
                                    heard[1] = System.nanoTime() - begin;
                                }
                            },
                            Monitor.silent());
            System.out.printf(
                    "%s: %d runs in %.0f ms, %.0f ms of CPU; the first %d in %.0f ms%n",
                    round == 0 ? "cold" : "warm",
                    heard[0],
                    (System.nanoTime() - begin) / 1e6,
                    (THREAD.getCurrentThreadCpuTime() - worked) / 1e6,
                    FEW,
                    heard[1] / 1e6);
            assertThat(heard[0]).isGreaterThanOrEqualTo(FEW);
        }
        try (var files = Files.list(state.resolve("index"))) {
            System.out.printf("index: %d bytes%n", Files.size(files.findFirst().orElseThrow()));
        }
    }
}
