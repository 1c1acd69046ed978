package org.topolab.metric.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.topolab.api.stat.RandomStream;

class PartsTest {

    @Test
    void eachRunOfImages_isDealtToAllParts() {
        Parts parts = new Parts(7, RandomStream.of(1));
        Set<Integer> firsts = new HashSet<>();
        for (int run = 0; run < 50; run++) {
            Set<Integer> dealt = new HashSet<>();
            for (int image = 0; image < 7; image++) {
                dealt.add(parts.of(7 * run + image));
            }
            assertThat(dealt).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
            firsts.add(parts.of(7 * run));
        }
        assertThat(firsts).hasSizeGreaterThan(3);
    }

    @Test
    void onePart_takesAll() {
        assertThat(new Parts(1, RandomStream.of(1)).of(12)).isZero();
    }
}
