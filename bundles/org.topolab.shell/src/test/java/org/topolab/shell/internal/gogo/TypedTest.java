package org.topolab.shell.internal.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.shell.Help;

class TypedTest {

    private final Help help =
            new Help(
                    "RECIPE",
                    "",
                    List.of(),
                    List.of(new Help.Option("threads", "N", "how many"), Help.JSON));

    @Test
    void optionsAndTheirValues_areLeftOut() {
        Typed typed = Typed.of(help, List.of("--threads", "2", "--json", "a.yaml", "tr"));

        assertThat(typed.positional()).containsExactly("a.yaml", "tr");
        assertThat(typed.option()).isEmpty();
    }

    @Test
    void wordAfterAnOption_isItsValue() {
        Typed typed = Typed.of(help, List.of("a.yaml", "--threads", ""));

        assertThat(typed.option().map(Help.Option::name)).hasValue("threads");
    }

    @Test
    void switch_takesNoValue() {
        assertThat(Typed.of(help, List.of("--json", "")).option()).isEmpty();
    }
}
