package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;

class NumberCellsTest {

    @Test
    void chance_isBlankWhereThereIsNoneAndStillANumber() {
        Scalar bare = new Scalar("a", Double.NaN, Optional.empty(), "");
        Scalar held = new Scalar("b", 2, Optional.of(new Chance(0.5, 0.1, 9)), "");
        NumberCells cells = NumberCells.of(List.of(bare, held));
        assertThat(NumberRenderer.text(cells.getValueAt(0, 1))).isEqualTo("NaN");
        assertThat(NumberRenderer.text(cells.getValueAt(0, 3))).isEmpty();
        assertThat(NumberRenderer.text(cells.getValueAt(1, 3))).isEqualTo("0.5");
        assertThat(cells.getColumnClass(3)).isEqualTo(Double.class);
        assertThat(cells.getColumnClass(5)).isEqualTo(String.class);
    }
}
