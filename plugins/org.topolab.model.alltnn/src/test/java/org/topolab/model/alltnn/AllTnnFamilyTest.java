package org.topolab.model.alltnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Estimate;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.testkit.TinyTask;

class AllTnnFamilyTest {

    private final AllTnnFamily family = new AllTnnFamily();

    private Estimate estimate(Map<String, Object> given, int side) {
        return family.estimate(Fixture.request(given, side, TinyTask.noEngines())).orElseThrow();
    }

    @Test
    void info_namesTheFamilyAndItsPaper() {
        assertThat(family.info().id()).isEqualTo("all-tnn");
        assertThat(family.info().facts().citations())
                .singleElement()
                .satisfies(
                        paper -> {
                            assertThat(paper.text()).contains("Lu", "2025", "arXiv 2308.09431");
                            assertThat(paper.doi()).isEqualTo("10.1038/s41562-025-02220-7");
                        });
    }

    @Test
    void check_refusesWhatDoesNotFitTogether() {
        Map<String, Object> given = Map.of("factors", List.of(1));
        assertThat(family.check(Options.of(family.info().options(), given)))
                .extracting(OptionProblem::option)
                .containsExactly("factors");
    }

    @Test
    void create_withoutLayers_saysWhatToInstall() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> family.create(Fixture.request(Map.of(), 150, TinyTask.noEngines())))
                .withMessageContainingAll("all-tnn", "LayerFactory", "install org.topolab.nn");
    }

    @Test
    void estimate_refusesSmallImagesInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(Map.of(), 32))
                .withMessageStartingWith("all-tnn: images are 32 x 32 pixels");
    }

    /** Ten classes here: 25,010 parameters of the readout, not 1,413,065. */
    @Test
    void estimate_isOfTheFullNetworkWithoutBuildingIt() {
        Estimate full = estimate(Map.of("kind", "lcn", "norm", "none"), 150);
        long parameters = 108_474_961L - 1_413_065 + 25_010;
        assertThat(full.parameters()).isEqualTo(parameters);
        // weights, gradients and one memory of the optimiser, four bytes each
        assertThat(full.stateBytes()).isEqualTo(12 * parameters);
        // two operations for each weight of an image, three passes
        double weights = 106_814_736 + 25_000;
        assertThat(full.flopsPerImage()).isCloseTo(6 * weights, within(0.02 * 6 * weights));
    }

    /** What neighbours cost is for a step, whatever the batch: of eight images an eighth each. */
    @Test
    void estimate_countsWhatNeighboursCost() {
        Map<String, Object> tiny = Map.of("preset", "tiny32", "alpha", 0);
        double without = estimate(tiny, 32).flopsPerImage();
        double with = estimate(Map.of("preset", "tiny32"), 32).flopsPerImage();
        assertThat(with - without).isCloseTo(12.0 * 327_936 / 8, within(1.0));
        assertThat(estimate(Map.of("preset", "tiny32", "kind", "cnn"), 32).flopsPerImage())
                .isEqualTo(without);
    }
}
