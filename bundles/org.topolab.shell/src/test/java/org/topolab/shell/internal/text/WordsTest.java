package org.topolab.shell.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void germanNumbers() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @Test
    void bytes_areShownInTheUnitThatFits() {
        assertThat(Words.bytes(0)).isEqualTo("0 MB");
        assertThat(Words.bytes(1)).isEqualTo("1 kB");
        assertThat(Words.bytes(512L << 20)).isEqualTo("512 MB");
        assertThat(Words.bytes(1536L << 20)).isEqualTo("1.5 GB");
    }

    @Test
    void times_areShownInTheUnitsThatFit() {
        assertThat(Words.time(Duration.ofMillis(400))).isEqualTo("0 s");
        assertThat(Words.time(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Words.time(Duration.ofSeconds(185))).isEqualTo("3 min 05 s");
        assertThat(Words.time(Duration.ofMinutes(130))).isEqualTo("2 h 10 min");
    }

    @Test
    void numbers_haveFourDigitsAndNoTrailingZeros() {
        assertThat(Words.number(3.21)).isEqualTo("3.21");
        assertThat(Words.number(0.123456)).isEqualTo("0.1235");
        assertThat(Words.number(-12)).isEqualTo("-12");
        assertThat(Words.number(1e-7)).isEqualTo("1.000e-07");
        assertThat(Words.number(Double.NaN)).isEqualTo("undefined");
    }

    @Test
    void sharesAndCounts_haveTheirOwnForm() {
        assertThat(Words.percent(0.8734)).isEqualTo("87.3 %");
        assertThat(Words.count(60_000)).isEqualTo("60 000");
        assertThat(Words.count(999)).isEqualTo("999");
    }
}
