package org.topolab.shell.internal.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunningTest {

    private final Running running = new Running();

    @Test
    void backgroundWork_doesNotKeepThePromptWaiting() throws Exception {
        Running.Work work = running.begin(true);

        running.awaitForeground();

        assertThat(running.count()).isEqualTo(1);
        work.end();
        assertThat(running.count()).isZero();
    }

    @Test
    void foregroundWork_isWaitedForUntilItEnds() throws Exception {
        Running.Work work = running.begin(false);
        CompletableFuture<Boolean> waiter =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                running.awaitForeground();
                                return true;
                            } catch (InterruptedException e) {
                                return false;
                            }
                        });
        assertThat(waiter).isNotDone();

        work.end();

        assertThat(waiter.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void allWork_isWaitedForAtTheEnd() throws Exception {
        running.begin(true).end();
        running.begin(false).end();

        running.awaitAll();

        assertThat(running.count()).isZero();
    }
}
