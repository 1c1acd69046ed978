package org.topolab.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;

class ScalingTest {

    private final Scaling published = Scaling.standard(List.of(0.5f, 0.25f), List.of(0.5f, 0.25f));

    @Test
    void unit_isTheShareOf255InEveryChannel() {
        Scaling unit = Scaling.unit();
        assertThat(unit.channels()).isEqualTo(1);
        for (int p = 0; p < 256; p++) {
            assertThat(unit.value(p % 5, p)).isEqualTo(p / 255f);
        }
    }

    @Test
    void standard_hasAMeanForEachChannel() {
        assertThat(published.channels()).isEqualTo(2);
        assertThat(published.value(0, 0)).isEqualTo(-1);
        assertThat(published.value(0, 255)).isEqualTo(1);
        assertThat(published.value(1, 255)).isEqualTo(3);
    }

    @Test
    void wrongNumbers_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaling.standard(List.of(1f), List.of(1f, 1f)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaling.standard(List.of(1f), List.of(0f)))
                .withMessageContainingAll("means [1.0]", "deviations [0.0]", "greater than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaling.standard(List.of(), List.of()));
    }

    @Test
    void option_choosesUnitUnlessPublishedIsAskedFor() {
        List<OptionSpec> specs = List.of(Scaling.option("p / 9"));
        Options none = Options.of(specs, Map.of());
        Options asked = Options.of(specs, Map.of("scaling", "published"));

        assertThat(specs.get(0).help()).contains("unit is p / 255,", "published is p / 9,");
        assertThat(Scaling.of(none, published).value(1, 255)).isEqualTo(1);
        assertThat(Scaling.of(asked, published)).isSameAs(published);
    }
}
