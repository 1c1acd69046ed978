package org.topolab.shell.internal.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobOutputTest {

    private final ByteArrayOutputStream foreground = new ByteArrayOutputStream();
    private final List<String> above = new ArrayList<>();
    private final AtomicBoolean background = new AtomicBoolean();
    private final PrintStream out =
            new PrintStream(
                    new JobOutput(
                            new PrintStream(foreground, true, StandardCharsets.UTF_8),
                            background::get,
                            above::add),
                    true,
                    StandardCharsets.UTF_8);

    @Test
    void foreground_isPassedOnAsItIs() {
        out.print("\r10 %");
        out.flush();

        assertThat(foreground.toString(StandardCharsets.UTF_8)).isEqualTo("\r10 %");
        assertThat(above).isEmpty();
    }

    @Test
    void background_comesInWholeLinesAboveTheOneBeingTyped() {
        background.set(true);
        out.print("test accuracy ± ");
        out.flush();
        assertThat(above).isEmpty();
        out.println("81 %");

        assertThat(above).containsExactly("test accuracy ± 81 %");
        assertThat(foreground.size()).isZero();
    }
}
