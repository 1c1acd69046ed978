package org.topolab.shell.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void bars_growFromZeroToBothSides() {
        Bars bars = new Bars();
        bars.bar("up", 3, "");
        bars.bar("down", -1, "odd");
        bars.bar("not", Double.NaN, "");
        // 4 over 32 places: 8 for each unit, zero after the first 8
        assertThat(bars.lines())
                .containsExactly(
                        "up    3                  |########################",
                        "down  -1         ########|                          odd",
                        "not   undefined          |");
    }

    @Test
    void zeros_haveNoBars() {
        Bars bars = new Bars();
        bars.bar("a", 0, "");
        assertThat(bars.lines()).containsExactly("a  0  |");
    }
}
