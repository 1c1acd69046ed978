package org.topolab.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void grid_knowsItsUnitsAndWhetherItIsDivided() {
        assertThat(new Layout.Grid(4, 6).units()).isEqualTo(24);
        assertThat(new Layout.Grid(4, 6).divided()).isFalse();
        assertThat(new Layout.Grid(4, 6, 2, 3).divided()).isTrue();
    }

    @Test
    void blocksThatDoNotDivide_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout.Grid(4, 6, 3, 3))
                .withMessage("blocks of 3 x 3 do not divide a grid of 4 x 6");
    }

    @Test
    void positions_areCopiedIn() {
        double[] x = {1, 2};
        Layout.Positions places = new Layout.Positions(x, new double[] {3, 4});
        x[0] = 9;
        assertThat(places.xMm(0)).isEqualTo(1);
        assertThat(places.yMm(1)).isEqualTo(4);
    }

    @Test
    void pixels_countAllChannels() {
        assertThat(new Layout.Pixels(3, 4, 5).units()).isEqualTo(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout.Pixels(0, 4, 5))
                .withMessageContaining("[0, 4, 5]");
    }
}
