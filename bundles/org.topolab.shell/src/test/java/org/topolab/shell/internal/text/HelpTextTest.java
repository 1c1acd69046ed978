package org.topolab.shell.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.shell.internal.session.FakeVerb;

class HelpTextTest {

    private final FakeVerb verb = FakeVerb.returning("greet", 0);

    @Test
    void overview_hasALineForEachVerb() {
        assertThat(HelpText.overview(List.of(verb))).contains("  greet  greets");
    }

    @Test
    void helpOfAVerb_hasUsageArgumentsAndOptions() {
        assertThat(HelpText.of(verb))
                .contains("usage: topolab greet NAME")
                .contains("  NAME       whom")
                .contains("  --out DIR  where")
                .contains("  --help     print this");
    }
}
