package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FuzzyTest {

    private static final List<String> VERBS =
            List.of(
                    "compare: put runs side by side",
                    "list: list what is installed",
                    "quickstart: train the first network",
                    "resume: go on with an interrupted run",
                    "run: train what a recipe says",
                    "Reset layout",
                    "Show recording");

    @Test
    void lettersInOrder_fit() {
        assertThat(Fuzzy.score("qst", "quickstart")).isPresent();
        assertThat(Fuzzy.score("tsq", "quickstart")).isEmpty();
        assertThat(Fuzzy.score("RESET", "Reset layout")).isPresent();
    }

    @Test
    void emptyQuery_keepsAllInOrder() {
        assertThat(rank("")).isEqualTo(VERBS);
        assertThat(rank("  ")).isEqualTo(VERBS);
    }

    @Test
    void begin_isBetterThanTheMidst() {
        assertThat(rank("run")).startsWith("run: train what a recipe says");
        assertThat(rank("r")).element(0).asString().matches("[rR].*");
    }

    @Test
    void beginsOfWords_areBetterThanScatteredLetters() {
        assertThat(rank("rl")).startsWith("Reset layout");
        assertThat(rank("sr")).startsWith("Show recording");
        assertThat(rank("show rec")).startsWith("Show recording");
    }

    @Test
    void lettersThatFollow_areBetter() {
        assertThat(Fuzzy.score("ain", "train").getAsInt())
                .isGreaterThan(Fuzzy.score("ain", "a big fun").getAsInt());
    }

    @Test
    void whatDoesNotFit_isLeftOut() {
        assertThat(rank("zzz")).isEmpty();
        assertThat(rank("quick")).containsExactly("quickstart: train the first network");
    }

    private static List<String> rank(String query) {
        return Fuzzy.rank(query, VERBS, Function.identity());
    }
}
