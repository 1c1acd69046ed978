package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.topolab.shell.internal.session.Calls;
import org.topolab.shell.internal.session.FakeVerb;

class ProgressTest {

    private static final FakeVerb VERB = FakeVerb.returning("run", 0);

    @Test
    void terminal_showsOneLineRewrittenAndClearedAtTheEnd() throws Exception {
        Calls calls = new Calls(Path.of("/"), 60);
        try (Progress progress = new Progress(calls.of(VERB))) {
            progress.progress(0.5, "reading the data");
            progress.progress(0.6, "x");
        }

        String longer = "[########........]  50 %  reading the data";
        String shorter = "[#########.......]  60 %  x";
        assertThat(calls.err())
                .isEqualTo(
                        "\r"
                                + longer
                                + "\r"
                                + shorter
                                + " ".repeat(longer.length() - shorter.length())
                                + "\r"
                                + " ".repeat(shorter.length())
                                + "\r");
        assertThat(calls.out()).isEmpty();
    }

    @Test
    void pipe_hearsNotesAlone() throws Exception {
        Calls calls = new Calls(Path.of("/"), 0);
        try (Progress progress = new Progress(calls.of(VERB))) {
            progress.progress(0.5, "reading the data");
            progress.note("Two metrics share one pass.");
        }

        assertThat(calls.err().lines()).containsExactly("Two metrics share one pass.");
    }
}
