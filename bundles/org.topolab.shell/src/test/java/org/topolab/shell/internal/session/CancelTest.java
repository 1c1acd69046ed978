package org.topolab.shell.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelTest {

    private final AtomicInteger told = new AtomicInteger();
    private final Cancel cancel = new Cancel(told::incrementAndGet);

    @Test
    void firstQuestion_isToldOnce() {
        assertThat(cancel.getAsBoolean()).isFalse();
        assertThat(cancel.getAsBoolean()).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void request_isSeenAndTheSecondOneKnown() {
        assertThat(cancel.request()).isFalse();
        assertThat(cancel.getAsBoolean()).isTrue();
        assertThat(cancel.request()).isTrue();
    }
}
