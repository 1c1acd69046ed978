package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void fileProblems_areToldAsInTheShell() {
        assertThat(Sentences.of(new NoSuchFileException("runs/a")))
                .isEqualTo("runs/a: there is no such file or folder");
        assertThat(Sentences.of(new AccessDeniedException("runs/a"))).contains("not permitted");
        assertThat(Sentences.of(new UncheckedIOException(new IOException("disk full\nmore"))))
                .isEqualTo("disk full");
    }

    @Test
    void bugs_areOneSentenceThatNamesTheLog() {
        assertThat(Sentences.of(new NullPointerException()))
                .isEqualTo("NullPointerException; the log has the trace");
        assertThat(Sentences.of(new IllegalStateException("no sheet\n  at x")))
                .isEqualTo("no sheet; the log has the trace");
        assertThat(Sentences.of(new OutOfMemoryError())).contains("not enough memory");
    }
}
