package org.topolab.api.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void distance_countsSingleEdits() {
        // by hand: one replaced, one inserted, one deleted, two swapped neighbours
        assertThat(Nearest.distance("reset", "rezet")).isEqualTo(1);
        assertThat(Nearest.distance("reset", "resett")).isEqualTo(1);
        assertThat(Nearest.distance("reset", "rest")).isEqualTo(1);
        assertThat(Nearest.distance("reset", "reste")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("RESET", "reset")).isZero();
    }

    @Test
    void nearestName_isFoundAndAForeignWordIsNot() {
        List<String> known = List.of("reset", "retinavvs", "alltnn");
        assertThat(Nearest.to("rezet", known)).contains("reset");
        assertThat(Nearest.to("retinavs", known)).contains("retinavvs");
        assertThat(Nearest.to("completely-else", known)).isEmpty();
    }
}
