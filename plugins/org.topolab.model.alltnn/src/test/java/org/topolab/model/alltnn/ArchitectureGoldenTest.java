package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Layout.Grid;
import org.topolab.testkit.Golden;

/** Sizes, parameters and operations of the presets, counted without building them. */
class ArchitectureGoldenTest {

    private static AllTnn network(String preset, String kind, int side, int classes) {
        Map<String, Object> given = Map.of("preset", preset, "kind", kind, "norm", "none");
        return AllTnn.of("", Fixture.options(given), new ImageShape(3, side, side), classes);
    }

    @ParameterizedTest
    @CsvSource({"full, 150, 565", "small64, 64, 10", "tiny32, 32, 10"})
    void presets_haveTheSizesOfTheSpecification(String preset, int side, int classes) {
        Golden golden = Fixture.GOLDEN.at("architecture_" + preset);
        AllTnn network = network(preset, "all-tnn", side, classes);
        for (Stage stage : network.stages()) {
            check(golden.at("rows", stage.number() - 1), stage);
        }
        assertThat(network.stages().stream().mapToLong(each -> each.out().values()).sum())
                .isEqualTo((long) golden.at("units").number());
        double readout = golden.at("flat").number() * classes;
        assertThat(network.stages().stream().mapToLong(Stage::multiplyAdds).sum() + readout)
                .isEqualTo(golden.at("macs").number());
    }

    private static void check(Golden row, Stage stage) {
        String layer = "layer " + stage.number();
        assertThat(new double[] {stage.in().height(), stage.in().width(), stage.in().channels()})
                .as(layer)
                .isEqualTo(row.at("in_hwc").numbers());
        assertThat(stage.out().height()).as(layer).isEqualTo((int) row.at("out_hw").number());
        assertThat(stage.out().width()).as(layer).isEqualTo(stage.out().height());
        assertThat(stage.places()).as(layer).isEqualTo((long) row.at("positions").number());
        assertThat(stage.fan()).as(layer).isEqualTo((long) row.at("fan").number());
        double[] block = row.at("block").numbers();
        double[] sheet = row.at("sheet").numbers();
        assertThat(stage.sheet().layout())
                .as(layer)
                .isEqualTo(
                        new Grid((int) sheet[0], (int) sheet[1], (int) block[0], (int) block[1]));
        assertThat(stage.out().values()).as(layer).isEqualTo((long) row.at("units").number());
        assertThat(stage.weights(Kind.LCN))
                .as(layer)
                .isEqualTo((long) row.at("lc_kernel").number());
        assertThat(stage.parameters(Kind.ALL_TNN))
                .as(layer)
                .isEqualTo((long) row.at("lc_params").number());
        assertThat(stage.parameters(Kind.CNN))
                .as(layer)
                .isEqualTo((long) row.at("conv_params").number());
        assertThat(stage.multiplyAdds()).as(layer).isEqualTo((long) row.at("macs").number());
        assertThat(stage.area().pooled()).as(layer).isEqualTo(row.at("pool_after").number() == 1);
    }

    @ParameterizedTest
    @CsvSource({"full, 150, 565", "small64, 64, 10", "tiny32, 32, 10"})
    void totals_matchGolden(String preset, int side, int classes) {
        Golden golden = Fixture.GOLDEN.at("architecture_" + preset);
        long untied = (long) golden.at("lc_total").number();
        assertThat(NetworkCost.of(network(preset, "all-tnn", side, classes)).parameters())
                .isEqualTo(untied);
        assertThat(NetworkCost.of(network(preset, "lcn", side, classes)).parameters())
                .isEqualTo(untied);
        assertThat(NetworkCost.of(network(preset, "cnn", side, classes)).parameters())
                .isEqualTo((long) golden.at("conv_total").number());
    }

    /** A layer norm over all values has two parameters for each of 247,160 units. */
    @Test
    void normsOfTheFullNetwork_addTheirParameters() {
        long none = 108_474_961;
        assertThat(full(Map.of("norm", "layer-all"))).isEqualTo(none + 2 * 247_160);
        assertThat(full(Map.of("norm", "layer"))).isEqualTo(none + 6_476);
        assertThat(full(Map.of("norm", "layer", "scale", false))).isEqualTo(none + 3_238);
        assertThat(full(Map.of("norm", "none"))).isEqualTo(none);
    }

    private static long full(Map<String, Object> given) {
        return NetworkCost.of(
                        AllTnn.of("", Fixture.options(given), new ImageShape(3, 150, 150), 565))
                .parameters();
    }

    @Test
    void blocks_areAsNearToSquaresAsCanBe() {
        Golden golden = Fixture.GOLDEN.at("block_dims");
        for (String filters : golden.keys()) {
            double[] sides = golden.at(filters).numbers();
            assertThat(Hypercolumn.of(Integer.parseInt(filters)))
                    .as(filters)
                    .isEqualTo(new Hypercolumn((int) sides[0], (int) sides[1]));
        }
    }

    /** The sheet holds the row-major index [row, column, channel] of each unit. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void units_lieOnTheSheetAsInTheSpecification(int index) {
        Golden golden = Fixture.GOLDEN.at("sheet", index);
        int filters = (int) golden.at("f").number();
        Hypercolumn block = Hypercolumn.of(filters);
        int down = (int) golden.at("h").number();
        int across = (int) golden.at("w").number();
        Grid grid =
                new Grid(
                        down * block.rows(),
                        across * block.columns(),
                        block.rows(),
                        block.columns());
        double[] sheet = new double[grid.units()];
        for (int k = 0; k < sheet.length; k++) {
            sheet[grid.unit(k / filters, k % filters)] = k;
        }
        assertThat(sheet).containsExactly(golden.at("sheet").numbers(), within(0.0));
    }

    /** By hand: 3 <- 6 pooled <- 8 <- 10, 20 pooled <- 22 <- 24, 48 pooled <- 47 * 3 + 7. */
    @Test
    void leastImages_areThoseOfOnePlaceAtTheEnd() {
        assertThat(Fixture.options(Map.of()).architecture().leastSide()).isEqualTo(148);
        assertThat(Fixture.options(Map.of("preset", "small64")).architecture().leastSide())
                .isEqualTo(64);
        assertThat(Fixture.options(Map.of("preset", "tiny32")).architecture().leastSide())
                .isEqualTo(31);
    }
}
