package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void first_goesAtOnce() throws Exception {
        try (Turns.Turn turn = turns.take()) {
            assertThat(turn.await(() -> false)).isTrue();
        }
    }

    @Test
    void second_waitsForTheFirst() throws Exception {
        Turns.Turn first = turns.take();
        CompletableFuture<Boolean> second = later(turns.take(), new AtomicBoolean());
        assertThat(second).isNotDone();

        first.close();

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stoppedWhileWaiting_givesUpAndLetsTheNextOneIn() throws Exception {
        Turns.Turn first = turns.take();
        AtomicBoolean stopped = new AtomicBoolean();
        Turns.Turn dropped = turns.take();
        CompletableFuture<Boolean> second = later(dropped, stopped);
        CompletableFuture<Boolean> third = later(turns.take(), new AtomicBoolean());

        stopped.set(true);
        turns.wake();
        assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
        dropped.close();
        first.close();

        assertThat(third.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static CompletableFuture<Boolean> later(Turns.Turn turn, AtomicBoolean stopped) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return turn.await(stopped::get);
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                });
    }
}
