package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void lastBatch_isUsedUnlessItIsASingleImage() {
        assertThat(Batches.count(37, 8)).isEqualTo(5);
        assertThat(Batches.count(40, 8)).isEqualTo(5);
        assertThat(Batches.count(41, 8)).isEqualTo(5);
        assertThat(Batches.count(42, 8)).isEqualTo(6);
        assertThat(Batches.count(3, 8)).isEqualTo(1);
        assertThat(Batches.count(1, 8)).isEqualTo(1);
    }

    @Test
    void order_isAFunctionOfSeedAndEpoch() {
        int[] order = Batches.order(7, 2, 100);
        assertThat(order).isEqualTo(Batches.order(7, 2, 100));
        assertThat(order).isNotEqualTo(Batches.order(7, 3, 100));
        assertThat(order).isNotEqualTo(Batches.order(8, 2, 100));
        assertThat(order).containsExactlyInAnyOrder(Batches.inOrder(100));
    }
}
