package org.topolab.shell.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbsTest {

    private final Verbs verbs = new Verbs();

    @Test
    void contestedName_staysWithTheFirst() {
        FakeVerb first = FakeVerb.returning("run", 1);
        FakeVerb second = FakeVerb.returning("run", 2);
        verbs.bindVerb(first);
        verbs.bindVerb(second);
        verbs.unbindVerb(second);

        assertThat(verbs.find("run")).containsSame(first);
    }

    @Test
    void verbThatGoes_isForgotten() {
        FakeVerb verb = FakeVerb.returning("run", 0);
        verbs.bindVerb(verb);
        verbs.unbindVerb(verb);

        assertThat(verbs.names()).isEmpty();
    }
}
