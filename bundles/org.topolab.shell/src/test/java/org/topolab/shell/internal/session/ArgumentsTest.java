package org.topolab.shell.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.shell.UsageException;

class ArgumentsTest {

    @Test
    void optionsAndTheRest_areSorted() throws UsageException {
        Arguments arguments = parse("a.yaml", "--out", "my dir", "train.epochs=1", "--force");

        assertThat(arguments.positional()).containsExactly("a.yaml", "train.epochs=1");
        assertThat(arguments.options()).containsEntry("out", "my dir").containsEntry("force", "");
    }

    @Test
    void valueAfterEqualsSign_isTaken() throws UsageException {
        assertThat(parse("--out=a=b").options()).containsEntry("out", "a=b");
    }

    @Test
    void wordsAfterTwoHyphens_areNoOptions() throws UsageException {
        assertThat(parse("--", "--force").positional()).containsExactly("--force");
    }

    @Test
    void help_isUnderstoodAlways() throws UsageException {
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("-h").help()).isTrue();
        assertThat(parse("x").help()).isFalse();
    }

    @Test
    void misspeltOption_isRefusedWithTheNearest() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--forse"))
                .withMessage(
                        "unknown option '--forse', expected one of --out, --force, --help;"
                                + " did you mean '--force'?");
    }

    @Test
    void missingValue_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--out"))
                .withMessage("option '--out' stands alone, expected '--out DIR'");
    }

    @Test
    void valueOfASwitch_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("--force=yes"))
                .withMessage("option '--force' takes no value; write '--force' alone");
    }

    private static Arguments parse(String... words) throws UsageException {
        return Arguments.of(FakeVerb.returning("greet", 0).help(), List.of(words));
    }
}
