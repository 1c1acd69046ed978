package org.topolab.format.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

    private static final byte[] PLACES = {0, 0, 1, 10, 2, 20, 3, 30, 4, 40, 5, 50};

    @Test
    void numbers_areTakenInTheOrderOfTheIndex() {
        // [2, 3] with the first index fastest: places 0 2 4 and 1 3 5, two bytes each
        assertThat(Rows.of(PLACES, 2, 0, new int[] {2, 3}, new long[] {1, 2}))
                .containsExactly(0, 0, 2, 20, 4, 40, 1, 10, 3, 30, 5, 50);
        assertThat(Rows.of(PLACES, 2, 1, new int[] {2, 2}, new long[] {0, 3}))
                .containsExactly(1, 10, 4, 40, 1, 10, 4, 40);
    }

    @Test
    void oneNumberOrNone_isLaidOut() {
        assertThat(Rows.of(PLACES, 2, 5, new int[0], new long[0])).containsExactly(5, 50);
        assertThat(Rows.of(PLACES, 2, 0, new int[] {3, 0}, new long[] {1, 3})).isEmpty();
    }
}
