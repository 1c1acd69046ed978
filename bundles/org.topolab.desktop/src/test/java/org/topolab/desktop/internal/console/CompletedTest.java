package org.topolab.desktop.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletedTest {

    @Test
    void oneWord_isPutInWithABlank() {
        assertThat(Completed.of("ru", List.of("run"))).isEqualTo(new Completed("run ", List.of()));
        assertThat(Completed.of("run a --o", List.of("--out")).line()).isEqualTo("run a --out ");
    }

    @Test
    void wordThatCanBeTypedOn_hasNoBlank() {
        assertThat(Completed.of("run a mo", List.of("model.n=")).line())
                .isEqualTo("run a model.n=");
        assertThat(Completed.of("run re", List.of("recipes/")).line()).isEqualTo("run recipes/");
    }

    @Test
    void wordWithBlanks_isQuoted() {
        assertThat(Completed.of("run 'my", List.of("my recipe.yaml")).line())
                .isEqualTo("run 'my recipe.yaml' ");
    }

    @Test
    void severalWords_areOfferedWithTheirCommonBegin() {
        assertThat(Completed.of("re", List.of("resume", "results")))
                .isEqualTo(new Completed("resu", List.of("resume", "results")));
        assertThat(Completed.of("", List.of("run", "list")).line()).isEmpty();
    }

    @Test
    void nothingToOffer_leavesTheLine() {
        assertThat(Completed.of("xyz", List.of())).isEqualTo(new Completed("xyz", List.of()));
    }
}
