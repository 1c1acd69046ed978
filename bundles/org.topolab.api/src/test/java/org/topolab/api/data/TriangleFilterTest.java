package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TriangleFilterTest {

    private static float[] scaled(TriangleFilter filter, float... line) {
        float[] scaled = new float[filter.size()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = filter.pixel(i, line);
        }
        return scaled;
    }

    @Test
    void enlarging_isBilinearBetweenCentres() {
        // target centres at 0.25 0.75 1.25 1.75 of source pixels with centres 0.5 and 1.5
        assertThat(scaled(new TriangleFilter(0, 2, 2, 4), 0, 100))
                .containsExactly(new float[] {0, 25, 75, 100}, within(1e-4f));
    }

    @Test
    void shrinking_usesEverySourcePixel() {
        // reach 1.5, centres 0.75, 2.25: distances 0.25 0.75 1.75 of pixels 0 1 2 to the first
        // are weights 5/6 3/6 0 of 8/6; those to the second are mirrored
        TriangleFilter filter = new TriangleFilter(0, 3, 3, 2);
        assertThat(scaled(filter, 8, 0, 0)).containsExactly(new float[] {5, 0}, within(1e-6f));
        assertThat(scaled(filter, 0, 8, 0)).containsExactly(new float[] {3, 3}, within(1e-6f));
        assertThat(scaled(filter, 0, 0, 8)).containsExactly(new float[] {0, 5}, within(1e-6f));
    }

    @Test
    void sameSize_changesNoBit() {
        assertThat(scaled(new TriangleFilter(0, 4, 4, 4), 0.1f, 0.7f, 0.3f, 0.9f))
                .containsExactly(0.1f, 0.7f, 0.3f, 0.9f);
    }

    @Test
    void part_startsWhereItIsTold() {
        assertThat(scaled(new TriangleFilter(1, 2, 4, 2), 1, 2, 3, 4)).containsExactly(2, 3);
    }
}
