package org.topolab.model.retinavvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

class RetinaVvsFamilyTest {

    private final RetinaVvsFamily family = new RetinaVvsFamily();

    @Test
    void info_namesTheFamilyAndItsPaper() {
        assertThat(family.info().id()).isEqualTo("retina-vvs");
        assertThat(family.info().facts().citations())
                .singleElement()
                .satisfies(
                        paper ->
                                assertThat(paper.text())
                                        .contains("Lindsey", "2019", "arXiv 1901.00945"));
    }

    @Test
    void check_refusesWhatDoesNotFitTogether() {
        Map<String, Object> none = Map.of("retina-layers", 0, "stride", 2);
        assertThat(family.check(Options.of(family.info().options(), none)))
                .extracting(OptionProblem::option)
                .containsExactly("stride");
        assertThat(family.check(Options.of(family.info().options(), Map.of()))).isEmpty();
    }

    @Test
    void create_withoutLayers_saysWhatToInstall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> family.create(Fixture.request(1, Map.of(), Fixture.none())))
                .withMessageContainingAll(
                        "retina-vvs", "org.topolab.nn.LayerFactory", "install org.topolab.nn");
    }

    @Test
    void estimate_needsNoLayers() {
        assertThat(family.estimate(Fixture.request(1, Map.of(), Fixture.none())))
                .hasValueSatisfying(cost -> assertThat(cost.parameters()).isEqualTo(33_656_523L));
    }
}
