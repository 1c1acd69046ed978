package org.topolab.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.topolab.format.file.FormatException;

/** Expects a file to be refused in a sentence, soon and with less than 64 MB. */
final class Refusal {

    private static final long MOST_BYTES = 64_000_000;

    /** Far more than needed, so that a slow machine does not fail; about 0.1 s on ours. */
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private Refusal() {}

    static void refused(Path file, String message) {
        long bytes =
                assertTimeoutPreemptively(
                        MOST_TIME,
                        () -> {
                            ThreadMXBean threads =
                                    (ThreadMXBean) ManagementFactory.getThreadMXBean();
                            long before = threads.getCurrentThreadAllocatedBytes();
                            Throwable thrown = catchThrowable(() -> Torch.read(file));
                            long after = threads.getCurrentThreadAllocatedBytes();
                            assertThat(thrown)
                                    .isInstanceOf(FormatException.class)
                                    .hasMessageContaining(message);
                            assertThat(thrown.getMessage())
                                    .contains(file.toString())
                                    .doesNotContain("\n")
                                    .hasSizeLessThan(1000);
                            return after - before;
                        });
        assertThat(bytes).as("bytes allocated for %s", file).isLessThan(MOST_BYTES);
    }
}
