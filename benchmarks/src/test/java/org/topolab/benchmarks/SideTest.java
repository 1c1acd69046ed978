package org.topolab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SideTest {

    @Test
    void ours_waitsAsTheLauncherHasItWait() throws Exception {
        String launcher = Files.readString(Path.of("../distribution/src/bin/topolab"));

        assertThat(Side.OURS.waiting())
                .allSatisfy(
                        (name, value) ->
                                assertThat(launcher)
                                        .containsPattern(
                                                "export %s=(\"\\$\\{%s:-)?%s\\b"
                                                        .formatted(name, name, value)));
        assertThat(Side.LIBTORCH.waiting()).isEmpty();
    }
}
