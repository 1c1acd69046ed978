package org.topolab.model.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.model.Estimate;
import org.topolab.api.option.Options;

class ResetFamilyTest {

    private final ResetFamily family = new ResetFamily();

    @Test
    void info_namesTheFamilyItsPaperAndItsOptions() {
        assertThat(family.info().id()).isEqualTo("reset");
        assertThat(family.info().facts().citations().get(0).doi())
                .isEqualTo("10.1101/2021.11.19.469308");
        assertThat(family.info().options())
                .extracting("name")
                .containsExactly(
                        "n",
                        "grid",
                        "subnet",
                        "dropout",
                        "squash",
                        "master",
                        "levels",
                        "decoder",
                        "alpha",
                        "reconstruction",
                        "class-weights");
    }

    @Test
    void check_refusesWhatDoesNotFitTogether() {
        Options three = Options.of(family.info().options(), Map.of("n", 3));
        assertThat(family.check(three)).hasSize(1);
        assertThat(family.check(Options.of(family.info().options(), Map.of()))).isEmpty();
    }

    @Test
    void create_withoutLayers_saysWhatToInstall() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> family.create(Fixture.request(Map.of(), Map.of(), Fixture.none())))
                .withMessageContainingAll("org.topolab.nn.LayerFactory", "install");
    }

    @Test
    void create_withNThatDoesNotDivide_saysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                family.create(
                                        Fixture.request(Map.of("n", 5), Map.of(), Fixture.none())))
                .withMessageContaining("reset: n = 5 does not divide grid = 32");
    }

    @Test
    void estimate_needsNoLayersAndKnowsTheOptimiser() {
        Estimate adam = family.estimate(Fixture.request(Map.of(), Map.of(), Fixture.none())).get();
        Estimate sgd =
                family.estimate(Fixture.request(Map.of(), Map.of("name", "sgd"), Fixture.none()))
                        .get();
        assertThat(adam.parameters()).isEqualTo(1_412_284);
        assertThat(adam.stateBytes()).isEqualTo(1_412_284L * 4 * 4);
        assertThat(sgd.stateBytes()).isEqualTo(1_412_284L * 4 * 3);
        assertThat(adam.flopsPerImage()).isEqualTo(sgd.flopsPerImage());
    }
}
