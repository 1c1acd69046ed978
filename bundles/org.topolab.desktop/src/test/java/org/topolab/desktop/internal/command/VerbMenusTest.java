package org.topolab.desktop.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbMenusTest {

    @Test
    void knownVerbs_haveTheirMenuAndPlace() {
        assertThat(VerbMenus.of("run")).isEqualTo("Run");
        assertThat(VerbMenus.place("quickstart")).isLessThan(VerbMenus.place("run"));
    }

    @Test
    void verbsOfPlugins_goToMore() {
        assertThat(VerbMenus.of("greet")).isEqualTo("More");
        assertThat(VerbMenus.place("greet")).isEqualTo(Integer.MAX_VALUE);
    }
}
