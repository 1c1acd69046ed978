package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Layout;

class PlaneTest {

    @Test
    void grid_findsTheUnitBelowAPoint() {
        Plane plane = Plane.of(new Layout.Grid(2, 3));
        assertThat(plane.width()).isEqualTo(3);
        assertThat(plane.height()).isEqualTo(2);
        assertThat(plane.at(2.9, 1.1)).hasValue(5);
        assertThat(plane.at(0, 0)).hasValue(0);
        assertThat(plane.at(3, 1)).isEmpty();
        assertThat(plane.at(-0.1, 1)).isEmpty();
        assertThat(plane.outline(4)).isEqualTo(new Rectangle2D.Double(1, 1, 1, 1));
        assertThat(plane.words(5)).isEqualTo("row 1, column 2");
    }

    @Test
    void grid_movesToNeighboursAndStaysAtEdges() {
        Plane plane = Plane.of(new Layout.Grid(2, 3));
        assertThat(plane.next(1, 1, 0)).isEqualTo(2);
        assertThat(plane.next(1, 0, 1)).isEqualTo(4);
        assertThat(plane.next(2, 1, 0)).isEqualTo(2);
        assertThat(plane.next(0, 0, -1)).isEqualTo(0);
    }

    @Test
    void blocks_haveBordersBetweenThem() {
        assertThat(Plane.of(new Layout.Grid(4, 6, 2, 2)).borders()).hasSize(1 + 2);
        assertThat(Plane.of(new Layout.Grid(4, 6)).borders()).isEmpty();
    }

    @Test
    void channelsOfPixels_lieBesideEachOther() {
        // 2 channels of 1 x 2 pixels: a gap of one between the tiles, one below the other
        Plane plane = Plane.of(new Layout.Pixels(2, 1, 2));
        assertThat(plane.width()).isEqualTo(2);
        assertThat(plane.height()).isEqualTo(3);
        assertThat(plane.at(1.5, 0.5)).hasValue(1);
        assertThat(plane.at(1.5, 1.5)).isEmpty();
        assertThat(plane.at(1.5, 2.5)).hasValue(3);
        assertThat(plane.words(3)).isEqualTo("channel 1, row 0, column 1");
    }

    @Test
    void featureMap_countsChannelsFirst() {
        // unit = place * channels + channel; 2 places, 2 channels
        Plane plane = Plane.of(new Layout.FeatureMap(1, 2, 2));
        assertThat(plane.at(1.5, 0.5)).hasValue(2);
        assertThat(plane.at(0.5, 2.5)).hasValue(1);
        assertThat(plane.next(0, 1, 0)).isEqualTo(2);
    }

    @Test
    void outputs_lieInANearSquare() {
        assertThat(Plane.of(new Layout.Outputs(10)).width()).isEqualTo(5);
    }

    @Test
    void places_findTheNearestDisc() {
        // a square of 4 units, 2 mm a side: area 4 mm², 1 mm a unit
        Layout places = new Layout.Positions(new double[] {5, 7, 5, 7}, new double[] {1, 1, 3, 3});
        Plane plane = Plane.of(places);
        assertThat(plane.width()).isEqualTo(3);
        assertThat(plane.at(0.5, 0.5)).hasValue(0);
        assertThat(plane.at(2.9, 2.6)).hasValue(3);
        assertThat(plane.at(1.5, 1.5)).isEmpty();
        assertThat(plane.next(0, 1, 0)).isEqualTo(1);
        assertThat(plane.next(0, 0, 1)).isEqualTo(2);
        assertThat(plane.next(0, -1, 0)).isEqualTo(0);
        assertThat(plane.words(3)).isEqualTo("7.00 mm across, 3.00 mm down");
    }

    @Test
    void placesOnALineOrAtOnePoint_canBeFoundToo() {
        Plane line = Plane.of(new Layout.Positions(new double[] {0, 1, 2}, new double[3]));
        assertThat(line.at(0.5, 0.5)).hasValue(0);
        assertThat(line.at(line.width() - 0.5, 0.5)).hasValue(2);
        Plane point = Plane.of(new Layout.Positions(new double[] {4}, new double[] {4}));
        assertThat(point.at(0.5, 0.5)).hasValue(0);
    }

    @Test
    void viewport_fitsAndZoomsAtAPixel() {
        Plane plane = Plane.of(new Layout.Grid(10, 20));
        Viewport fit = Viewport.fit(plane, 216, 300);
        assertThat(fit).isEqualTo(new Viewport(10, 8, 100));
        Viewport near = fit.zoomed(2, 108, 150);
        assertThat(near.zoom()).isEqualTo(20);
        assertThat(near.plane(108, 150)).isEqualTo(fit.plane(108, 150));
        assertThat(near.moved(3, -4).left()).isEqualTo(near.left() + 3);
    }
}
