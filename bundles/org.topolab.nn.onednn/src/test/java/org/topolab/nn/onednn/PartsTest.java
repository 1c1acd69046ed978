package org.topolab.nn.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartsTest {

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
    void cut_coversAllWithStretchesOfAboutTheSameLength() {
        assertThat(Parts.cut(7, 3))
                .containsExactly(
                        new Parts.Stretch(0, 2), new Parts.Stretch(2, 2), new Parts.Stretch(4, 3));
        assertThat(Parts.cut(2, 5))
                .containsExactly(new Parts.Stretch(0, 1), new Parts.Stretch(1, 1));
    }

    @Test
    void each_givesEveryPartOneThreadAndTheCallerItsOwnBack() {
        KERNELS.threads(3);
        ConcurrentLinkedQueue<Integer> threads = new ConcurrentLinkedQueue<>();

        Parts.each(List.of(1, 2, 3), part -> threads.add(Parts.threads()));

        assertThat(threads).containsExactly(1, 1, 1);
        assertThat(Parts.threads()).isEqualTo(3);
    }

    @Test
    void each_ofFailingParts_failsAndGivesTheCallerItsThreadsBack() {
        KERNELS.threads(2);
        assertThatThrownBy(
                        () ->
                                Parts.each(
                                        List.of(1, 2),
                                        part -> {
                                            throw new IllegalStateException("part " + part);
                                        }))
                .hasMessageContaining("part");
        assertThat(Parts.threads()).isEqualTo(2);
    }
}
