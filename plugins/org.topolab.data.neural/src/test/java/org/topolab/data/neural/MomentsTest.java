package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void vectors_areTakenPositionByPosition() {
        Moments moments = new Moments(2);
        moments.add(new float[] {1, 5});
        moments.add(new float[] {3, 5});

        assertThat(moments.means()).containsExactly(2, 5);
        assertThat(moments.deviations()).containsExactly(1, 0);
    }

    @Test
    void pooledVectors_areOneSample() {
        Moments moments = new Moments(1);
        moments.pool(new float[] {1, 2});
        moments.pool(new float[] {3, 6});

        // mean 3, squares 4 + 1 + 0 + 9 = 14, of 4
        assertThat(moments.means()).containsExactly(new double[] {3}, within(1e-12));
        assertThat(moments.deviations())
                .containsExactly(new double[] {Math.sqrt(3.5)}, within(1e-12));
    }
}
