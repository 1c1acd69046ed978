package org.topolab.shell.internal.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.shell.Commands;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;
import org.topolab.shell.internal.session.Dispatcher;
import org.topolab.shell.internal.session.FakeVerb;
import org.topolab.shell.internal.session.Verbs;

@Timeout(30)
class VerbCommandsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandProcessorImpl processor = new CommandProcessorImpl(null);
    private final Verbs verbs = new Verbs();
    private final Dispatcher dispatcher =
            new Dispatcher(verbs, "the.log", thrown -> Optional.empty());
    private final Commands commands = new VerbCommands(processor, dispatcher, verbs);
    private final AtomicBoolean ended = new AtomicBoolean();
    @TempDir private Path directory;

    @Test
    void verbs_areThoseOfTheRegistry() {
        verbs.bindVerb(FakeVerb.returning("list", 0));

        assertThat(commands.verbs()).extracting("name").containsExactly("list");
    }

    @Test
    void words_runTheirVerb() {
        bind(new FakeVerb("greet", call -> print(call.out(), "hello " + call.arguments())));

        assertThat(commands.run(List.of("greet", "a b"), around())).isZero();
        assertThat(out()).isEqualTo("hello [a b]");
        assertThat(commands.run(List.of("gret"), around())).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("did you mean 'greet'?");
    }

    @Test
    void variables_keepTheirValuesFromLineToLine() {
        bind(new FakeVerb("greet", call -> print(call.out(), "hello " + call.arguments())));
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.execute("who = world", () -> false)).isZero();
            assertThat(session.execute("greet $who", () -> false)).isZero();
        }
        assertThat(out()).endsWith("hello [world]");
    }

    @Test
    void codeOfAVerb_isThatOfItsLine() {
        bind(FakeVerb.returning("greet", 75));
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.execute("greet you", () -> false)).isEqualTo(75);
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void wrongLines_areToldInASentence() {
        bind(FakeVerb.returning("greet", 0));
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.execute("gret you", () -> false)).isEqualTo(ExitCode.USAGE);
            assertThat(session.execute("greet 'you", () -> false)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(err()).contains("there is no command 'gret'").contains("quote");
    }

    @Test
    void verbThatAsks_isStoppedWithItsLine() {
        AtomicBoolean stop = new AtomicBoolean();
        bind(
                new FakeVerb(
                        "greet",
                        call -> {
                            stop.set(true);
                            while (!call.cancelled()) {
                                Thread.onSpinWait();
                            }
                            return ExitCode.INTERRUPTED;
                        }));
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.execute("greet you", stop::get)).isEqualTo(ExitCode.INTERRUPTED);
            // the next line is not stopped
            bind(FakeVerb.returning("again", 0));
            assertThat(session.execute("again x", () -> false)).isZero();
        }
    }

    @Test
    void commandThatNeverAsks_isInterrupted() {
        Function nap =
                (session, arguments) -> {
                    Thread.sleep(20_000);
                    return null;
                };
        processor.addCommand("gogo", nap, "nap");
        AtomicBoolean stop = new AtomicBoolean(true);
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.execute("nap", stop::get)).isEqualTo(ExitCode.INTERRUPTED);
        }
    }

    @Test
    void workInTheBackground_isStoppedAtTheEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        bind(
                new FakeVerb(
                        "greet",
                        call -> {
                            begun.countDown();
                            while (!call.cancelled()) {
                                Thread.onSpinWait();
                            }
                            ended.set(true);
                            return ExitCode.INTERRUPTED;
                        }));
        Commands.Session session = commands.open(around());
        session.execute("greet you &", () -> false);
        begun.await();
        assertThat(ended).isFalse();

        session.close();

        assertThat(ended).isTrue();
    }

    @Test
    void completion_knowsVerbsOptionsAndFiles() throws IOException {
        bind(FakeVerb.returning("greet", 0));
        Files.createDirectory(directory.resolve("runs"));
        Files.createFile(directory.resolve("rules.yaml"));
        try (Commands.Session session = commands.open(around())) {
            assertThat(session.complete("gr")).containsExactly("greet");
            assertThat(session.complete("greet --")).contains("--out", "--force", "--help");
            assertThat(session.complete("greet --f")).containsExactly("--force");
            assertThat(session.complete("greet ru")).containsExactly("rules.yaml", "runs/");
            assertThat(session.complete("greet a; gre")).containsExactly("greet");
            assertThat(session.complete("greet 'ru")).containsExactly("rules.yaml", "runs/");
        }
    }

    @Test
    void everyLine_beginsInTheSameDirectory() {
        bind(new FakeVerb("greet", call -> print(call.out(), call.directory().toString())));
        try (Commands.Session session = commands.open(around())) {
            session.execute("greet you", () -> false);
        }
        assertThat(out()).isEqualTo(directory.toString());
    }

    private void bind(FakeVerb verb) {
        verbs.bindVerb(verb);
        processor.addCommand("topolab", new GogoVerb(verb, dispatcher), verb.name());
    }

    private static int print(PrintStream stream, String text) {
        stream.print(text);
        return 0;
    }

    private Surroundings around() {
        return new Surroundings(
                directory,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> 0,
                () -> false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
