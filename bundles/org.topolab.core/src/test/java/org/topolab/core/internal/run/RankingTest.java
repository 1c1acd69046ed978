package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.topolab.core.internal.run.Ranking.Ranked;

class RankingTest {

    @Test
    void largest_areKeptTheLargestFirst() {
        Ranking ranking = new Ranking(2);
        float[] values = {3, 9, 1, 4};
        for (int i = 0; i < values.length; i++) {
            ranking.add(i, values[i]);
        }
        assertThat(ranking.ranked()).containsExactly(new Ranked(1, 9), new Ranked(3, 4));
    }

    @Test
    void ofEqualOnes_theFirstIsKept() {
        Ranking ranking = new Ranking(2);
        for (int i = 0; i < 4; i++) {
            ranking.add(i, 0);
        }
        assertThat(ranking.ranked()).containsExactly(new Ranked(0, 0), new Ranked(1, 0));
    }

    @Test
    void none_keepsNothing() {
        Ranking ranking = new Ranking(0);
        ranking.add(0, 1);
        assertThat(ranking.ranked()).isEmpty();
    }
}
