package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private static final OneDnnKernels KERNELS = new OneDnnKernels();

    @BeforeAll
    static void nd4jIsLoaded() {
        assertThat(KERNELS.available()).isTrue();
    }

    @AfterEach
    void oneThreadAgain() {
        KERNELS.threads(1);
    }

    @Test
    void sideBySide_givesEveryPartOneThreadAndTheCallerItsOwnBack() {
        KERNELS.threads(3);
        ConcurrentLinkedQueue<Integer> threads = new ConcurrentLinkedQueue<>();

        Threads.sideBySide(List.of(1, 2, 3), part -> threads.add(Threads.allowed()));

        assertThat(threads).containsExactly(1, 1, 1);
        assertThat(Threads.allowed()).isEqualTo(3);
    }

    @Test
    void sideBySide_ofFailingParts_failsAndGivesTheCallerItsThreadsBack() {
        KERNELS.threads(2);
        assertThatThrownBy(
                        () ->
                                Threads.sideBySide(
                                        List.of(1, 2),
                                        part -> {
                                            throw new IllegalStateException("part " + part);
                                        }))
                .hasMessageContaining("part");
        assertThat(Threads.allowed()).isEqualTo(2);
    }
}
