package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.core.archive.MapFiles;
import org.topolab.core.run.RunMonitor;
import org.topolab.core.unit.Units;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class MapVerbTest {

    @TempDir private Path folder;
    private Calls calls;
    private final List<Object> asked = new ArrayList<>();
    private boolean writes = true;
    private final MapVerb verb = new MapVerb(new FakeMaps(), sheets());

    @BeforeEach
    void run() throws Exception {
        calls = new Calls(folder, 0);
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(folder.resolve("r/run.json"), "{}");
    }

    private static Units sheets() {
        return (Units)
                Proxy.newProxyInstance(
                        Units.class.getClassLoader(),
                        new Class<?>[] {Units.class},
                        (proxy, method, arguments) -> List.of("grid"));
    }

    private final class FakeMaps implements MapFiles {
        @Override
        public List<String> maps(Path run) {
            return List.of("m.a", "m.b");
        }

        @Override
        public Path write(Wanted wanted, Look look, Path file, boolean replace, RunMonitor monitor)
                throws IOException {
            asked.addAll(List.of(wanted, look, replace));
            return writes ? Files.writeString(file, "") : file;
        }
    }

    private int call(String... words) throws Exception {
        return verb.run(calls.of(verb, words));
    }

    @Test
    void plainCall_takesTheLastEpochAndAllLayers() throws Exception {
        assertThat(call("r", "m.a", "--out", "a.png")).isZero();
        assertThat(asked)
                .containsExactly(
                        new MapFiles.Wanted(
                                folder.resolve("r"), "m.a", "", OptionalInt.empty(), ""),
                        new MapFiles.Look(false, 1, 5),
                        false);
        assertThat(calls.out()).isEqualTo("a.png\n");
    }

    @Test
    void options_arePassedOn() throws Exception {
        call(
                "r",
                "m.a",
                "grid",
                "--epoch",
                "3",
                "--layer",
                "cat",
                "--outline",
                "--dpi-scale",
                "2",
                "--force",
                "--out",
                "a.SVG");
        assertThat(asked)
                .containsExactly(
                        new MapFiles.Wanted(
                                folder.resolve("r"), "m.a", "grid", OptionalInt.of(3), "cat"),
                        new MapFiles.Look(true, 2, 5),
                        true);
    }

    @Test
    void interrupted_saysSo() throws Exception {
        writes = false;
        assertThat(call("r", "m.a", "--out", "a.mp4")).isEqualTo(75);
        assertThat(calls.err()).contains("interrupted; nothing was written");
    }

    @Test
    void whatDoesNotFit_isRefused() {
        refused("no map is given; this run has m.a, m.b", "r");
        refused("no file is given; say with --out where to", "r", "m.a");
        refused(
                "--out: 'a.gif' ends with none of .png, .svg, .csv, .mp4, which says what is"
                        + " written",
                "r",
                "m.a",
                "--out",
                "a.gif");
        refused("found 'x' too many", "r", "m.a", "grid", "x");
        refused(
                "a movie shows all measured epochs; leave --epoch out",
                "r",
                "m.a",
                "--out",
                "a.mp4",
                "--epoch",
                "1");
        refused(
                "--dpi-scale: found '9', expected a whole number from 1 to 8",
                "r",
                "m.a",
                "--out",
                "a.png",
                "--dpi-scale",
                "9");
        assertThat(asked).isEmpty();
    }

    private void refused(String message, String... words) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> call(words))
                .withMessage(message);
    }

    @Test
    void words_areCompleted() {
        assertThat(verb.complete(folder, List.of("r", ""))).containsExactly("m.a", "m.b");
        assertThat(verb.complete(folder, List.of("r", "m.a", ""))).containsExactly("grid");
    }
}
