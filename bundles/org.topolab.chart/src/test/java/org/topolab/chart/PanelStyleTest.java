package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelStyleTest {

    @Test
    void roomyPanels_fillTheirRows() {
        assertThat(PanelStyle.ROOMY.across(4, 1, 1)).isEqualTo(4);
        assertThat(PanelStyle.ROOMY.across(6, 1, 1)).isEqualTo(3);
        assertThat(PanelStyle.ROOMY.across(8, 1, 1)).isEqualTo(4);
        assertThat(PanelStyle.ROOMY.across(7, 1, 1)).isEqualTo(3);
        assertThat(PanelStyle.ROOMY.across(12, 1, 1)).isEqualTo(4);
    }

    @Test
    void densePanels_makeARectangle() {
        // root of 1.4 * 10 = 3.7; of 1.4 * 10 / 4 = 1.9; never more than there are
        assertThat(PanelStyle.DENSE.across(10, 1, 1)).isEqualTo(4);
        assertThat(PanelStyle.DENSE.across(10, 4, 1)).isEqualTo(2);
        assertThat(PanelStyle.DENSE.across(2, 1, 9)).isEqualTo(2);
    }
}
