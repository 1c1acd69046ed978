package org.topolab.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;

class PlaceTest {

    @Test
    void grid_hasRowColumnAndBlockIfDivided() {
        Layout grid = new Layout.Grid(4, 6, 2, 3);
        assertThat(Place.of(grid, 16).words()).isEqualTo("row 2, column 4, block 3");
        assertThat(Place.names(new Layout.Grid(4, 6))).containsExactly("row", "column");
        assertThat(Place.unit(grid, 2, 4)).hasValue(16);
        assertThat(Place.unit(grid, 2, 6)).isEmpty();
        assertThat(Place.unit(grid, -1, 0)).isEmpty();
    }

    @Test
    void plane_isInMillimetres() {
        Layout plane = new Layout.Positions(new double[] {0, 1}, new double[] {0, 0.5});
        assertThat(Place.of(plane, 1).words()).isEqualTo("x 1 mm, y 0.500 mm");
        assertThat(Place.unit(plane, 0, 0)).isEmpty();
    }

    @Test
    void featureMapAndPixels_haveChannels() {
        Layout map = new Layout.FeatureMap(2, 3, 4);
        assertThat(Place.of(map, 23).words()).isEqualTo("row 1, column 2, channel 3");
        assertThat(Place.unit(map, 1, 2)).hasValue(20);
        Layout pixels = new Layout.Pixels(3, 2, 4);
        assertThat(Place.of(pixels, 21).words()).isEqualTo("row 1, column 1, channel 2");
        assertThat(Place.unit(pixels, 1, 1)).hasValue(5);
    }

    @Test
    void outputs_haveNone() {
        assertThat(Place.names(new Layout.Outputs(3))).isEmpty();
    }
}
