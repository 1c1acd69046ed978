package org.topolab.api.option;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionProblemTest {

    @Test
    void refuse_saysTheFirstProblemAndWhere() {
        List<OptionProblem> two =
                List.of(new OptionProblem("n", "n is 0"), new OptionProblem("m", "m is 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionProblem.refuse("reset: ", two))
                .withMessage("reset: n is 0");
        assertThatNoException().isThrownBy(() -> OptionProblem.refuse("reset: ", List.of()));
    }
}
