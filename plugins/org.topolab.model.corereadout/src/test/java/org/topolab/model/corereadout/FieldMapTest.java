package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.Model;
import org.topolab.testkit.Golden;

class FieldMapTest {

    /** Golden case rf_pixel_mapping. */
    @Test
    void places_areThoseOfTheReference() {
        Golden cases = Fixture.GOLDEN.at("rf_pixel_mapping", "cases");
        for (int i = 0; i < 3; i++) {
            Golden one = cases.at(i);
            int kernel = (int) one.at("k").number();
            int width = (int) one.at("Wf").number();
            int height = (int) one.at("Hf").number();
            Core core =
                    Fixture.core(
                            Fixture.small(Map.of("kernels", List.of(kernel, 7))),
                            new ImageShape(1, height + kernel - 1, width + kernel - 1));
            double[] mu = one.at("mu").numbers();
            Fields found =
                    core.places().fields(new float[] {(float) mu[0], (float) mu[1], 0, 0}, 0, 1);
            assertThat((double) found.column(0)).isCloseTo(one.at("col").number(), within(1e-5));
            assertThat((double) found.row(0)).isCloseTo(one.at("row").number(), within(1e-5));
            assertThat(found.spread(0)).isZero();
        }
    }

    /**
     * 11 x 21 places: x runs over 10 pixels each way, y over 5; sqrt((0.01 * 100 + 0.04 * 25) / 2).
     */
    @Test
    void spread_isTheRootOfTheMeanVariance() {
        FieldMap map = new FieldMap(11, 21, 0, 0, 1, 1);
        Fields fields = map.fields(new float[] {0, 0, 0.01f, 0.04f}, 0, 1);
        assertThat(fields.spread(0)).isCloseTo(1f, within(1e-6f));
        assertThat(fields.column(0)).isEqualTo(10);
    }

    /** Four places over eight pixels: the first sees pixels 0 and 1, its middle is at 0.5. */
    @Test
    void spreadOutMap_looksAtTheMiddleOfItsPixels() {
        FieldMap map = FieldMap.spread(2, 4, 8, 8);
        assertThat(map.column(0)).isEqualTo(0.5);
        assertThat(map.column(3)).isEqualTo(6.5);
        assertThat(map.row(1)).isEqualTo(5.5);
    }

    /** An image twice as large: pixel 0.5 of the small one is pixel 1.5. */
    @Test
    void stretchedMap_looksAtTheSamePart() {
        FieldMap map = FieldMap.spread(2, 4, 8, 8).stretched(1, 2);
        assertThat(map.column(0)).isEqualTo(1.5);
        assertThat(map.columnStep()).isEqualTo(4);
        assertThat(map.row(0)).isEqualTo(1.5);
    }

    @Test
    void unitsOfTheCore_lookAtTheirPlace() {
        try (Model model = Fixture.model(Fixture.SMALL, Fixture.responses(2, 3))) {
            FieldCentres centres = model.capability(FieldCentres.class).orElseThrow();
            Fields core = centres.fields("core-2");
            // 8 x 12 places of 4 channels; unit (row 3, column 5, channel 2)
            assertThat(core.units()).isEqualTo(8 * 12 * 4);
            assertThat(core.column((3 * 12 + 5) * 4 + 2)).isEqualTo(7);
            assertThat(core.row((3 * 12 + 5) * 4 + 2)).isEqualTo(5);
            assertThat(centres.fields("neurons-2").units()).isEqualTo(3);
            assertThat(centres.fields("neurons-2").column(0))
                    .isEqualTo(centres.fields("output").column(2));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> centres.fields("core-9"))
                    .withMessageContaining("core-9");
        }
    }
}
