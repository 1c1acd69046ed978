package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Responses;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

class RateTest {

    private static Rate rate(Map<String, Object> given) {
        return Rate.of(Fixture.options(Fixture.small(given)));
    }

    /** ELU(1) + 1 = 2, and exp(log 0.5) = 0.5. */
    @Test
    void start_isTheValueOfTheMeanRate() {
        Rate elu = rate(Map.of());
        assertThat(elu.start(2)).isEqualTo(1);
        assertThat(elu.start(0.5)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(elu.start(0)).isCloseTo(Math.log(1e-3), within(1e-12));
        Rate moved = rate(Map.of("rates", Map.of("offset", 3.0)));
        assertThat(moved.start(2)).isEqualTo(-2);
        Rate softplus = rate(Map.of("rates", Map.of("function", "softplus")));
        assertThat(Math.log1p(Math.exp(softplus.start(0.7)))).isCloseTo(0.7, within(1e-12));
        assertThat(softplus.start(900)).isCloseTo(900, within(1e-9));
        Rate exp = rate(Map.of("rates", Map.of("function", "exp")));
        assertThat(exp.start(2)).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void publishedStart_isTheMeanItself() {
        assertThat(rate(Map.of("bias-start", "published")).start(0.5)).isEqualTo(0.5);
    }

    /** With features of a constant core at 0, neurons begin at their mean rate. */
    @Test
    void biases_beginAtTheMean() {
        Responses responses = Fixture.responses(3);
        double[] means = responses.means();
        try (Model model = Fixture.model(Fixture.SMALL, responses)) {
            float[] bias = model.parameters().get("readout.bias").toArray();
            for (int n = 0; n < 3; n++) {
                assertThat((double) bias[n])
                        .isCloseTo(rate(Map.of()).start(means[n]), within(1e-6));
            }
            assertThat(Fixture.look(model, Fixture.images(responses)).get(Sheet.OUTPUT))
                    .hasSize(3 * Fixture.IMAGES);
        }
    }
}
