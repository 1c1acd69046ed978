package org.topolab.desktop.internal.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionSpec;

class TypedTest {

    private static OptionSpec spec(String name) {
        return RecipeWorld.EVERY.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Typed typed(String name, String text) {
        return Typed.of(spec(name), text, true);
    }

    @Test
    void words_becomeValuesOfTheirKind() {
        assertThat(typed("count", " 7 ").value()).contains(7L);
        assertThat(typed("rate", "1e-3").value()).contains(0.001);
        assertThat(typed("rate", "1").value()).contains(1L);
        assertThat(typed("file", "a b: c").value()).contains("a b: c");
        assertThat(typed("class", "7").value()).contains("7");
        assertThat(typed("sizes", "1, 2").value()).contains(List.of(1L, 2L));
        assertThat(typed("sizes", "[3]").value()).contains(List.of(3L));
        assertThat(typed("count", " ").value()).isEmpty();
        assertThat(typed("count", " ").refusal()).isEmpty();
    }

    @Test
    void severalValues_areASweepWhereThatIsAllowed() {
        assertThat(typed("count", "[1, 4]").value()).contains(List.of(1L, 4L));
        assertThat(typed("count", "1..4").value()).contains("1..4");
        assertThat(typed("sizes", "[[1], [2, 3]]").refusal()).isEmpty();
        assertThat(Typed.of(spec("count"), "[1, 4]", false).refusal())
                .isEqualTo("found a list, expected an integer from 1 to 64 units");
    }

    @Test
    void wrongValues_areRefusedInTheWordsOfTheOption() {
        assertThat(typed("count", "0").refusal())
                .isEqualTo("found 0, expected an integer from 1 to 64 units");
        assertThat(typed("rate", "fast").refusal())
                .isEqualTo("found text 'fast', expected a number from 0.0 to 1.0 mm");
        assertThat(typed("sizes", "[1").refusal()).isNotEmpty();
        assertThat(typed("count", "0").value()).isEqualTo(Optional.empty());
    }
}
