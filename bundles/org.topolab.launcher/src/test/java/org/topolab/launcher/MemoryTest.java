package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final long GB = 1L << 30;

    @Test
    void largeMachine_keepsAnEighthFree() {
        assertThat(new Memory(24 * GB, 6 * GB).arrayBytes()).isEqualTo(15 * GB);
    }

    @Test
    void smallMachine_keepsHalfAGigabyte() {
        assertThat(new Memory(2 * GB, GB / 2).arrayBytes()).isEqualTo(GB);
    }

    @Test
    void tinyMachine_givesArraysAQuarterAllTheSame() {
        assertThat(new Memory(GB / 2, GB / 4).arrayBytes()).isEqualTo(GB / 8);
    }

    @Test
    void thisMachine_isKnown() {
        assertThat(Memory.here().bytes()).isGreaterThan(64 << 20);
        assertThat(Memory.here().heapBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
    }
}
