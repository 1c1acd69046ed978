package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureNamesTest {

    @Test
    void names_arePlainAndNeverTheSame() {
        FigureNames names = new FigureNames();
        assertThat(names.next("preference")).isEqualTo("preference");
        assertThat(names.next("Preference")).isEqualTo("preference-2");
        assertThat(names.next("preference-2")).isEqualTo("preference-2-2");
        assertThat(names.next("d' (corrected)")).isEqualTo("d-corrected");
        assertThat(names.next("±")).isEqualTo("figure");
        assertThat(new FigureNames().next("preference")).isEqualTo("preference");
    }
}
