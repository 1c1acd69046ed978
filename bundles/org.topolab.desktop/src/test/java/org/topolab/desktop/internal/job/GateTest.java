package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final Gate gate = new Gate(arrived::countDown);

    @Test
    void openGate_letsPass() {
        assertThat(gate.getAsBoolean()).isFalse();
    }

    @Test
    void heldVerb_waitsUntilItIsReleased() throws Exception {
        gate.hold();
        CompletableFuture<Boolean> verb = CompletableFuture.supplyAsync(gate::getAsBoolean);
        arrived.await();
        assertThat(verb).isNotDone();
        assertThat(gate.waiting()).isTrue();

        gate.release();

        assertThat(verb.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(gate.waiting()).isFalse();
    }

    @Test
    void heldVerb_canBeStopped() throws Exception {
        gate.hold();
        CompletableFuture<Boolean> verb = CompletableFuture.supplyAsync(gate::getAsBoolean);

        gate.stop();

        assertThat(verb.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.stopped()).isTrue();
    }
}
