package org.topolab.shell.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardTest {

    @Test
    void width_isThatOfTheTerminal() {
        assertThat(new Standard("out,err", "132").errColumns()).isEqualTo(132);
    }

    @Test
    void unknownWidth_isEighty() {
        assertThat(new Standard("err", "").errColumns()).isEqualTo(80);
        assertThat(new Standard("err", "0").errColumns()).isEqualTo(80);
    }

    @Test
    void redirectedError_hasNoWidth() {
        assertThat(new Standard("in,out", "132").errColumns()).isZero();
        assertThat(new Standard("", "").terminal("in")).isFalse();
    }
}
