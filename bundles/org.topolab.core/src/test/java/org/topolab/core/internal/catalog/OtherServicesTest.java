package org.topolab.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherServicesTest {

    @Test
    void nameOfAnInterface_isReadAsWords() {
        assertThat(OtherServices.words("org.topolab.desktop.view.WorkbenchView"))
                .isEqualTo("workbench view");
        assertThat(OtherServices.words("org.topolab.shell.Verb")).isEqualTo("verb");
    }
}
