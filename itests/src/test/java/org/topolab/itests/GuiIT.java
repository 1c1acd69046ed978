package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** {@code topolab gui} as a process: without a display it says so, with one it opens. */
public class GuiIT {

    private static final Pattern WINDOW = Pattern.compile("(0x[0-9a-f]+) \"Topolab");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Rule public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void withoutDisplay_saysSoInOneSentenceAndEndsWithTwo() throws Exception {
        Topolab.Ended ended =
                Topolab.run(temporary.getRoot().toPath(), Map.of("DISPLAY", ""), "gui");

        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().findFirst().orElse("")).contains("no display");
        assertThat(ended.err()).doesNotContain("Exception");
    }

    @Test
    public void withDisplay_opensAWindow() throws Exception {
        Display.need();
        Path folder = temporary.getRoot().toPath();
        String display = Display.name().orElseThrow();
        Skip.unless(
                Topolab.process(folder, Map.of(), List.of("sh", "-c", "command -v xwininfo")).code()
                        == 0,
                "the start of the window is not timed: xwininfo is not installed");
        long start = System.nanoTime();
        Process gui =
                Topolab.start(
                        folder,
                        Map.of(
                                "DISPLAY",
                                display,
                                "XDG_STATE_HOME",
                                folder.resolve("state").toString()),
                        "gui");
        try {
            while (!shows(folder, display)) {
                assertThat(gui.isAlive()).as("the window's process").isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
                Thread.sleep(20);
            }
            System.out.println(
                    "gui: opened after %d ms"
                            .formatted(Duration.ofNanos(System.nanoTime() - start).toMillis()));
        } finally {
            gui.destroy();
            if (!gui.waitFor(30, TimeUnit.SECONDS)) {
                gui.destroyForcibly();
            }
        }
    }

    /**
     * Whether a window of ours can be seen; one that is not shown yet has no place on the screen.
     */
    private static boolean shows(Path folder, String display) throws Exception {
        Matcher window = WINDOW.matcher(xwininfo(folder, display, "-root", "-tree"));
        return window.find()
                && xwininfo(folder, display, "-id", window.group(1)).contains("IsViewable");
    }

    private static String xwininfo(Path folder, String display, String... what) throws Exception {
        List<String> command = new ArrayList<>(List.of("xwininfo", "-display", display));
        command.addAll(List.of(what));
        return Topolab.process(folder, Map.of(), command).out();
    }
}
