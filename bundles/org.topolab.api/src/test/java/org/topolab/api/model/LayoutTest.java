package org.topolab.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void grid_knowsItsUnitsAndWhetherItIsDivided() {
        assertThat(new Layout.Grid(4, 6).units()).isEqualTo(24);
        assertThat(new Layout.Grid(4, 6).divided()).isFalse();
        assertThat(new Layout.Grid(4, 6, 2, 3).divided()).isTrue();
    }

    @Test
    void nearSquare_hasAllUnitsAndIsNotHigherThanWide() {
        assertThat(Layout.Grid.nearSquare(64)).isEqualTo(new Layout.Grid(8, 8));
        assertThat(Layout.Grid.nearSquare(128)).isEqualTo(new Layout.Grid(8, 16));
        assertThat(Layout.Grid.nearSquare(7)).isEqualTo(new Layout.Grid(1, 7));
        assertThat(Layout.Grid.nearSquare(1)).isEqualTo(new Layout.Grid(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Layout.Grid.nearSquare(0));
    }

    @Test
    void blocks_areNumberedRowAfterRow() {
        // two rows of two blocks of 2 x 3; unit 16 is at (2, 4): lower right, its place (0, 1)
        Layout.Grid grid = new Layout.Grid(4, 6, 2, 3);
        assertThat(grid.blocks()).isEqualTo(4);
        assertThat(grid.blocksAcross()).isEqualTo(2);
        assertThat(grid.block(0)).isZero();
        assertThat(grid.block(3)).isEqualTo(1);
        assertThat(grid.block(16)).isEqualTo(3);
        assertThat(grid.unit(3, 1)).isEqualTo(16);
        for (int unit = 0; unit < 24; unit++) {
            int block = grid.block(unit);
            assertThat(IntStream.range(0, 6).map(p -> grid.unit(block, p))).contains(unit);
        }
        assertThat(new Layout.Grid(4, 6).blocks()).isEqualTo(1);
    }

    @Test
    void featureMap_numbersChannelsOfAPlaceNextToEachOther() {
        Layout.FeatureMap map = new Layout.FeatureMap(4, 6, 3);
        assertThat(map.units()).isEqualTo(72);
        assertThat(map.unit(0, 0, 2)).isEqualTo(2);
        assertThat(map.unit(1, 2, 1)).isEqualTo(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout.FeatureMap(4, 0, 3))
                .withMessageContaining("4 x 0 places and 3 channels");
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
