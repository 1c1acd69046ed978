package org.topolab.api.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The pinned values were computed apart from this code, in Python, from the published algorithm.
 * They must never change: runs are repeated from their seeds.
 */
class RandomStreamTest {

    private static final RandomStream ONE = RandomStream.of(1);

    @Test
    void bits_areThoseOfAllVersions() {
        assertThat(ONE.bits(0)).isEqualTo(0xb5c80dd1bf0db5f9L);
        assertThat(ONE.bits(1)).isEqualTo(0x8d5ecfe262a814a5L);
        assertThat(ONE.bits(1_000_000)).isEqualTo(0x7e7db5a67b6bc9b7L);
        assertThat(ONE.bits(-1)).isEqualTo(0x46c7144ab038643fL);
        assertThat(RandomStream.of(0).bits(0)).isEqualTo(0x871b275e2c983e04L);
        assertThat(RandomStream.of(-1).bits(0)).isEqualTo(0xbe6689a653ad625fL);
    }

    @Test
    void splitStreams_areThoseOfAllVersions() {
        assertThat(ONE.split("weights").bits(0)).isEqualTo(0x896a7774d79f9c3aL);
        assertThat(ONE.split("weights").bits(1)).isEqualTo(0xb2d510c3141d9613L);
        assertThat(ONE.split(7).bits(0)).isEqualTo(0x33e89782c77f4b71L);
        assertThat(ONE.split(7).bits(1)).isEqualTo(0x17c1c449950d6750L);
    }

    @Test
    void numbersAndOrders_areThoseOfAllVersions() {
        assertThat(ONE.uniform(0)).isEqualTo(0.7100838315082487);
        assertThat(ONE.normal(3)).isCloseTo(-0.36411628942777946, within(1e-15));
        assertThat(ONE.permutation(8)).containsExactly(7, 6, 3, 4, 0, 5, 1, 2);
    }

    @Test
    void uniform_fillsTheIntervalEvenly() {
        int draws = 100_000;
        int[] bins = new int[100];
        for (int i = 0; i < draws; i++) {
            double value = ONE.uniform(i);
            assertThat(value >= 0 && value < 1).isTrue();
            bins[(int) (value * bins.length)]++;
        }
        // 99 degrees of freedom: 99.9 % of samples lie below 148.2
        assertThat(chiSquare(bins, draws)).isBetween(50.0, 148.2);
    }

    @Test
    void normal_hasMeanZeroAndVarianceOne() {
        int draws = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double value = ONE.normal(i);
            sum += value;
            squares += value * value;
        }
        // 4 standard errors: 4 / sqrt(draws), and sqrt(2) times that
        assertThat(sum / draws).isCloseTo(0, within(0.0127));
        assertThat(squares / draws).isCloseTo(1, within(0.0179));
    }

    @Test
    void everyOrder_isEquallyLikely() {
        int draws = 24_000;
        int[] seen = new int[256];
        for (int i = 0; i < draws; i++) {
            int[] order = ONE.split(i).permutation(4);
            seen[order[0] + 4 * order[1] + 16 * order[2] + 64 * order[3]]++;
        }
        int[] orders = Arrays.stream(seen).filter(n -> n > 0).toArray();
        assertThat(orders).hasSize(24);
        // 23 degrees of freedom: 99.9 % of samples lie below 49.7
        assertThat(chiSquare(orders, draws)).isBetween(5.0, 49.7);
    }

    @Test
    void permutation_holdsEveryNumberOnce() {
        int[] order = ONE.permutation(1000);
        Arrays.sort(order);
        for (int i = 0; i < order.length; i++) {
            assertThat(order[i]).isEqualTo(i);
        }
        assertThat(ONE.permutation(0)).isEmpty();
        assertThat(ONE.permutation(1)).containsExactly(0);
    }

    @Test
    void neighbouringStreams_areUncorrelated() {
        int draws = 20_000;
        double seeds = 0;
        double numbers = 0;
        double words = 0;
        for (int i = 0; i < draws; i++) {
            double own = ONE.uniform(i) - 0.5;
            seeds += own * (RandomStream.of(2).uniform(i) - 0.5);
            numbers += (ONE.split(0).uniform(i) - 0.5) * (ONE.split(1).uniform(i) - 0.5);
            words += (ONE.split("a").uniform(i) - 0.5) * (ONE.split("b").uniform(i) - 0.5);
        }
        // a product of two has variance 1 / 144; 4 standard errors
        double room = 4 / 12.0 / Math.sqrt(draws);
        assertThat(seeds / draws).isCloseTo(0, within(room));
        assertThat(numbers / draws).isCloseTo(0, within(room));
        assertThat(words / draws).isCloseTo(0, within(room));
    }

    private static double chiSquare(int[] bins, int draws) {
        double expected = (double) draws / bins.length;
        return Arrays.stream(bins)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
    }
}
