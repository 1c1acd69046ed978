package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.shell.CommandLine;
import org.topolab.shell.Surroundings;
import org.topolab.shell.internal.gogo.Scripts;

class RecorderTest {

    private static final Path WORK = Path.of("/work/here");

    @TempDir private Path folder;

    private Recorder recorder() {
        Instant time = Instant.parse("2026-11-26T21:55:03Z");
        return new Recorder(
                folder.resolve("recordings"), "0.1.0", Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void firstCommand_beginsTheFile() throws IOException {
        Recorder recorder = recorder();
        assertThat(recorder.file()).isEmpty();

        recorder.add("list", "list runs", WORK).save();

        assertThat(recorder.file())
                .hasValue(folder.resolve("recordings").resolve("20261126-215503.gogo"));
        assertThat(Files.readString(recorder.file().orElseThrow()))
                .isEqualTo(
                        """
                        # Topolab 0.1.0, recorded 2026-11-26 21:55:03 in /work/here
                        # topolab script FILE does it again
                        list runs
                        """);
    }

    @Test
    void failedCommand_becomesAComment() throws IOException {
        Recorder recorder = recorder();
        Recorder.Recorded failed = recorder.add("run", "run a", WORK);
        recorder.add("list", "list runs", WORK).ended(0);
        failed.ended(2);

        assertThat(recorder.text()).endsWith("# exit code 2: run a\nlist runs\n");
    }

    @Test
    void stoppedRun_staysInTheScript() throws IOException {
        Recorder recorder = recorder();
        recorder.add("run", "run a --out r", WORK).ended(75);
        recorder.add("resume", "resume r", WORK).ended(0);

        assertThat(recorder.text())
                .endsWith(
                        """
                        # it was stopped; from this script it goes on to its end
                        run a --out r
                        resume r
                        """);
    }

    @Test
    void windowItself_isNotRecorded() throws IOException {
        Recorder recorder = recorder();
        recorder.add("gui", "gui", WORK).ended(0);

        assertThat(recorder.text()).isEmpty();
    }

    @Test
    void newRecording_doesNotOverwriteTheOldOne() throws IOException {
        Recorder recorder = recorder();
        Recorder.Recorded old = recorder.add("list", "list runs", WORK);
        old.save();
        Path first = recorder.file().orElseThrow();
        recorder.restart();
        recorder.add("list", "list models", WORK).save();
        old.ended(1);

        assertThat(recorder.file())
                .hasValue(folder.resolve("recordings").resolve("20261126-215503-2.gogo"));
        assertThat(Files.readString(first)).endsWith("# exit code 1: list runs\n");
        recorder.saveAs(folder.resolve("copy.gogo"));
        assertThat(Files.readString(folder.resolve("copy.gogo"))).endsWith("list models\n");
    }

    @Test
    void recordedScript_replaysTheSameWords() throws IOException {
        List<List<String>> given =
                List.of(
                        List.of("run", "my recipe.yaml", "name=it's", "note=say \"hi\" for $5"),
                        List.of("run", "a\\b", "x={a: [1, 2]}", "ä ö", "", "two\nlines", "%(1+2)"),
                        List.of("run", "~", "*", "a;b|c&d", "#no", "--out", "runs/ü"));
        Recorder recorder = recorder();
        for (List<String> words : given) {
            recorder.add("run", CommandLine.of(words), WORK).ended(0);
        }
        recorder.add("run", "run $oops\nrun second", WORK).ended(1);
        List<List<String>> replayed = new ArrayList<>();
        CommandProcessorImpl processor = new CommandProcessorImpl(null);
        Function run =
                (session, arguments) -> {
                    List<String> words = new ArrayList<>(List.of("run"));
                    arguments.forEach(argument -> words.add(String.valueOf(argument)));
                    replayed.add(words);
                    return null;
                };
        processor.addCommand("topolab", run, "run");
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        int code =
                new Scripts(processor)
                        .run(
                                "recorded",
                                recorder.text(),
                                List.of(),
                                new Surroundings(folder, out, out, () -> 0, () -> false));

        assertThat(code).isZero();
        assertThat(replayed).isEqualTo(given);
    }
}
