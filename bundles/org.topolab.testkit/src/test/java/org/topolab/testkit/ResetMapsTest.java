package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Layout;

class ResetMapsTest {

    private final ResetMaps maps =
            new ResetMaps(Golden.read(ResetMapsTest.class, "reset-maps.json"));

    @Test
    void classGrids_areGivenByFormula() {
        Activations grids = ResetMaps.classGrids(Activations.oneEach(2));
        assertThat(grids.images()).isEqualTo(2);
        // class 1 at row 2, column 3
        double expected =
                Math.sin(0.7 + 0.8) * Math.cos(0.81 - 0.5) + 0.3 * Math.sin(1.7 * 3 * 4 + 2.3);
        assertThat((double) grids.value(1, 2 * 32 + 3)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void macro_hasTheSetsAsGroups() {
        Targets.Classes macro = maps.macro();
        assertThat(macro.size()).isEqualTo(100);
        assertThat(macro.groups())
                .containsExactly(
                        new Targets.Group("set 0", List.of(0, 1)),
                        new Targets.Group("set 1", List.of(2)),
                        new Targets.Group("set 2", List.of(97, 99)));
    }

    @Test
    void formulas_giveTheLabelsOfTheirMaps() {
        Map<String, int[]> labels = maps.byFormula();
        assertThat(labels).hasSize(7);
        // row 17, column 20
        int unit = 17 * 32 + 20;
        assertThat(labels.get("none")[unit]).isEqualTo(-1);
        assertThat(labels.get("row_gradient")[unit]).isEqualTo(5);
        assertThat(labels.get("checker")[unit]).isEqualTo(9);
        assertThat(labels.get("diag_mod10")[unit]).isEqualTo(7);
        assertThat(labels.get("blocks4")[unit]).isEqualTo(4);
        assertThat(labels.get("quadrants")[unit]).isEqualTo(3);
    }

    @Test
    void publishedMaps_areThoseWithRows() {
        List<ResetMaps.Published> published = maps.published();
        assertThat(published.stream().map(ResetMaps.Published::net))
                .containsExactly("numbers Reset(2)", "mnist Reset(1)");
        assertThat(published.get(0).grid()).isEqualTo(new Layout.Grid(32, 32, 16, 16));
        assertThat(published.get(0).labels()).hasSize(1024).startsWith(0, 1, 2).endsWith(-1);
        assertThat(published.get(1).grid().divided()).isFalse();
        assertThat(published.get(1).expected().at("observed", 0).number()).isEqualTo(2);
    }
}
