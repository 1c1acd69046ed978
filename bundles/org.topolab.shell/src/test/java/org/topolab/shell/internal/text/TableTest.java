package org.topolab.shell.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_areAlignedAndLinesEndWithTheirText() {
        Table table = new Table("id", "title");
        table.row("reset", "Reset networks");
        table.row("x", "");

        assertThat(table.lines()).containsExactly("id     title", "reset  Reset networks", "x");
    }

    @Test
    void emptyHead_isLeftOut() {
        Table table = new Table("", "");
        table.row("a", "b");

        assertThat(table.lines()).containsExactly("a  b");
    }

    @Test
    void tableWithoutRows_isEmpty() {
        assertThat(new Table("id").isEmpty()).isTrue();
    }

    @Test
    void rowOfAnotherLength_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Table("a", "b").row("only"))
                .withMessage("a row of 1 cells in a table of 2 columns");
    }
}
