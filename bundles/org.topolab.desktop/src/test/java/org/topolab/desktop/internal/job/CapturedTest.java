package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturedTest {

    private final List<String> lines = new ArrayList<>();
    private final Captured captured = new Captured(100, lines::add);
    private final PrintStream out = new PrintStream(captured, true, StandardCharsets.UTF_8);

    @Test
    void lines_areHandedOnWholly() {
        out.print("test accuracy ± ");
        assertThat(lines).isEmpty();
        assertThat(captured.text()).isEqualTo("test accuracy ± ");
        out.println("81 %");
        out.println();

        assertThat(lines).containsExactly("test accuracy ± 81 %", "");
    }

    @Test
    void lastLine_endsWithTheVerb() {
        out.print("no end");
        captured.finish();
        captured.finish();

        assertThat(lines).containsExactly("no end");
        assertThat(captured.text()).isEqualTo("no end\n");
    }

    @Test
    void lineThatIsOverwritten_leavesNoBlanks() {
        out.print("\r   \rdone\n");

        assertThat(lines).containsExactly("done");
    }

    @Test
    void textAboveTheLimit_losesItsFirstLines() {
        for (int i = 0; i < 50; i++) {
            out.println("line " + i);
        }

        assertThat(captured.text()).hasSizeLessThan(126).startsWith("line ").endsWith("line 49\n");
        assertThat(lines).hasSize(50);
    }

    @Test
    void oneLineAboveTheLimit_isKeptOrDroppedWithoutHarm() {
        out.println("x".repeat(1000));
        out.println("after");

        assertThat(captured.text()).endsWith("after\n");
    }
}
