package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.flawed.StaticFields;

class StaticStateTest {

    private static final String HOME = "org.topolab.flawed.StaticFields.";

    private final List<String> found = StaticState.of(StaticFields.class);

    @Test
    void changeableFields_areNamed() {
        assertThat(found)
                .containsExactlyInAnyOrder(
                        HOME + "CACHE holds a changeable java.util.HashMap",
                        HOME + "LOG holds a changeable java.util.ArrayList",
                        HOME
                                + "CALLS holds a changeable"
                                + " java.util.concurrent.atomic.AtomicInteger",
                        HOME + "TABLE is an array others can write");
    }

    @Test
    void constants_areAccepted() {
        assertThat(found).noneMatch(line -> line.matches(".*(SIZE|WORD|WORDS|NUMBERS|WEIGHTS) .*"));
    }
}
