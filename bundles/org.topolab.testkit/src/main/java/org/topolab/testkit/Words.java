package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes an exception's message a sentence for people. */
final class Words {

    private Words() {}

    /** Fails unless the message has at least three words. */
    static void inWords(Throwable refusal) {
        assertThat(refusal.getMessage())
                .as("message of %s", refusal.getClass().getSimpleName())
                .isNotBlank()
                .matches(text -> text.trim().split("\\s+", -1).length >= 3, "has three words");
    }
}
