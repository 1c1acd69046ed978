package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void rate_isTheSimplestFraction() throws IOException {
        assertThat(Rate.of("a", 10)).isEqualTo(new Rate(10, 1));
        assertThat(Rate.of("a", 2.5)).isEqualTo(new Rate(5, 2));
        assertThat(Rate.of("a", 29.97)).isEqualTo(new Rate(2997, 100));
        assertThat(Rate.of("a", 0.1)).isEqualTo(new Rate(1, 10));
        assertThat(Rate.of("a", 1.0 / 3)).isEqualTo(new Rate(1, 3));
        assertThat(Rate.of("a", 1.0 / 60)).isEqualTo(new Rate(1, 60));
        assertThat(Rate.of("a", 60)).isEqualTo(new Rate(60, 1));
        assertThat(Rate.of("a", 30000 / 1001.0)).isEqualTo(new Rate(30000, 1001));
    }
}
