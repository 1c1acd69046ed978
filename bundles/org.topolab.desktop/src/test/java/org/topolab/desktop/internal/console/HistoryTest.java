package org.topolab.desktop.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private final History history = new History(List.of("a", "b"));

    @Test
    void walk_goesBackAndForthToWhatWasTyped() {
        assertThat(history.back("ty")).isEqualTo("b");
        assertThat(history.back("b")).isEqualTo("a");
        assertThat(history.back("a")).isEqualTo("a");
        assertThat(history.forth("a")).isEqualTo("b");
        assertThat(history.forth("b")).isEqualTo("ty");
        assertThat(history.forth("ty")).isEqualTo("ty");
    }

    @Test
    void noLines_leaveWhatWasTyped() {
        assertThat(new History(List.of()).back("ty")).isEqualTo("ty");
    }

    @Test
    void newLine_isTheLastOneOnce() {
        history.add("c");
        history.add("c");

        assertThat(history.lines()).containsExactly("a", "b", "c");
        assertThat(history.back("")).isEqualTo("c");
    }

    @Test
    void lines_areBounded() {
        for (int i = 0; i < History.LINES + 5; i++) {
            history.add("line " + i);
        }
        assertThat(history.lines()).hasSize(History.LINES).startsWith("line 5");
    }

    @Test
    void file_keepsLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("desktop").resolve("history");
        assertThat(History.load(file).lines()).isEmpty();

        History.save(file, List.of("run ä", "list runs"));

        assertThat(History.load(file).lines()).containsExactly("run ä", "list runs");
    }
}
