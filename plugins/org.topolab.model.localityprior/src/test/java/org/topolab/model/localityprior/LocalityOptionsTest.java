package org.topolab.model.localityprior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionProblem;
import org.topolab.model.localityprior.LocalityOptions.Penalties;
import org.topolab.nn.Start;

class LocalityOptionsTest {

    private static void refused(Map<String, Object> options, String option, String message) {
        assertThat(Networks.options(options).problems())
                .containsExactly(new OptionProblem(option, message));
    }

    @Test
    void defaults_areThePublishedNetwork() {
        Extent seven = new Extent(7, 7);
        PriorRule rule =
                new PriorRule(
                        Topology.PLANE, Metric.EUCLIDEAN, Decay.LINEAR, 1, 0, Normalisation.NONE);
        assertThat(Networks.options(Map.of()))
                .isEqualTo(
                        new LocalityOptions(
                                Preset.LENET,
                                Arm.ON_WEIGHTS,
                                new Sheets(Preset.LENET.names(), seven, seven, rule),
                                true,
                                new Penalties(0, 0),
                                0.5,
                                Start.FAN_IN_UNIFORM));
    }

    @Test
    void sheets_followTheNetworkTheTopologyAndEachOther() {
        assertThat(Networks.options(Map.of("network", "alexnet")).sheets().to())
                .isEqualTo(new Extent(64, 64));
        assertThat(Networks.options(Map.of("topology", "ring")).sheets().from())
                .isEqualTo(new Extent(1, 49));
        assertThat(Networks.options(Map.of("rows", 5L, "columns", 10L)).sheets().from())
                .isEqualTo(new Extent(5, 10));
        assertThat(Networks.options(Map.of("from-rows", 3L)).sheets().from())
                .isEqualTo(new Extent(3, 7));
    }

    @Test
    void lineOfSeveralRows_isRefusedWithBothSheets() {
        refused(
                Map.of("topology", "line", "rows", 7L, "columns", 7L),
                "topology",
                "topology line needs sheets of one row, but fc1 is 7 x 7 and fc15 is 7 x 7; set"
                        + " rows: 1 and columns: 49");
    }

    @Test
    void asCodedBetweenSheetsOfTwoSizes_isRefusedWithBoth() {
        Map<String, Object> options = Map.of("normalise", "as-coded", "from-rows", 4L);
        refused(
                options,
                "normalise",
                "normalise as-coded needs sheets of one size, but fc1 is 4 x 7 and fc15 is 7 x 7;"
                        + " use row-sum");
        // on outputs the prior leads from the second sheet onto itself
        assertThat(
                        Networks.options(
                                        Map.of(
                                                "normalise",
                                                "as-coded",
                                                "from-rows",
                                                4L,
                                                "on",
                                                "outputs"))
                                .problems())
                .isEmpty();
    }

    @Test
    void radiusThatLeavesUnitsAlone_isRefusedWithBothSheets() {
        Map<String, Object> options =
                Map.of(
                        "radius",
                        0.3,
                        "rows",
                        2L,
                        "columns",
                        2L,
                        "from-rows",
                        4L,
                        "from-columns",
                        4L);
        refused(
                options,
                "radius",
                "radius 0.3 leaves units of fc15 without a connection: fc1 is 4 x 4 and fc15 is 2 x"
                        + " 2, and some lie 0.354 from the nearest; use a larger radius");
        assertThat(Networks.options(Map.of("radius", 0.3)).problems()).isEmpty();
    }

    @Test
    void sheetOfTooManyUnits_isRefusedWithBothSheets() {
        refused(
                Map.of("rows", 129L, "columns", 128L, "from-rows", 7L, "from-columns", 7L),
                "rows",
                "fc1 is 7 x 7 and fc15 is 129 x 128; a sheet can have up to 16384 units");
    }

    @Test
    void control_doesNotCareForThePrior() {
        assertThat(
                        Networks.options(
                                        Map.of(
                                                "prior",
                                                "control",
                                                "topology",
                                                "line",
                                                "rows",
                                                7L,
                                                "columns",
                                                7L))
                                .problems())
                .isEmpty();
    }
}
