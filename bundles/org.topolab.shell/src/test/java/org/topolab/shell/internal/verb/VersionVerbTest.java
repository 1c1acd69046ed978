package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionVerbTest {

    @Test
    void bundleVersion_isShownAsMavenWritesIt() {
        assertThat(VersionVerb.readable("0.1.0.SNAPSHOT")).isEqualTo("0.1.0-SNAPSHOT");
        assertThat(VersionVerb.readable("1.2.3")).isEqualTo("1.2.3");
    }
}
