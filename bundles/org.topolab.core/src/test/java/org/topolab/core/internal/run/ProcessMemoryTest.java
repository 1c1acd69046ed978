package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    private static final int TOUCHED = 64 << 20;

    @Test
    void nativeMemoryThatIsTouched_isSeen() {
        long before = ProcessMemory.peak();
        long resident = ProcessMemory.resident();
        ByteBuffer memory = ByteBuffer.allocateDirect(TOUCHED);
        for (int i = 0; i < TOUCHED; i += 1024) {
            memory.put(i, (byte) 1);
        }
        assertThat(ProcessMemory.peak()).isGreaterThanOrEqualTo(before);
        assertThat(ProcessMemory.peak()).isGreaterThan(resident + TOUCHED / 2);
        assertThat(memory.get(1024)).isEqualTo((byte) 1);
    }

    @Test
    void untouchedHeap_isNoMoreThanTheHeap() {
        assertThat(ProcessMemory.untouchedHeap()).isBetween(0L, Runtime.getRuntime().maxMemory());
    }
}
