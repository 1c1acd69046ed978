package org.topolab.core.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnmetTest {

    private static final String RANGE =
            "(&(osgi.wiring.package=org.topolab.api.metric)(version>=2.0.0)(!(version>=3.0.0)))";

    @Test
    void packageThatNobodyExports_isNamed() {
        assertThat(Unmet.packageSentence("org.nowhere", "", List.of()))
                .isEqualTo("needs package org.nowhere, which no bundle exports");
    }

    @Test
    void packageInAnotherVersion_isNamedWithBoth() {
        assertThat(Unmet.packageSentence("org.topolab.api.metric", RANGE, List.of("0.1.0")))
                .isEqualTo(
                        "needs package org.topolab.api.metric from version 2.0.0 to below 3.0.0,"
                                + " but it is there in version 0.1.0");
    }

    @Test
    void packageFromAVersionOn_hasNoUpperEnd() {
        String filter = "(&(osgi.wiring.package=a.b)(version>=2.0.0))";

        assertThat(Unmet.packageSentence("a.b", filter, List.of("1.0.0", "1.1.0")))
                .isEqualTo(
                        "needs package a.b from version 2.0.0, but it is there in version 1.0.0,"
                                + " 1.1.0");
    }
}
