package org.topolab.shell.internal.gogo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.jline.ParsedLineImpl;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.shell.ExitCode;
import org.topolab.shell.internal.session.Verbs;

/** The interactive shell. */
@Component(service = Console.class)
public final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private static final String PROMPT = "topolab> ";

    private final CommandProcessor processor;
    private final Verbs verbs;

    @Activate
    public Console(@Reference CommandProcessor processor, @Reference Verbs verbs) {
        this.processor = processor;
        this.verbs = verbs;
    }

    /**
     * Reads and runs lines until the user leaves.
     *
     * @return the exit code
     * @throws IOException if the terminal cannot be used
     */
    public int run() throws IOException {
        try (Terminal terminal =
                        TerminalBuilder.builder()
                                .name("topolab")
                                .system(true)
                                .nativeSignals(true)
                                .signalHandler(Terminal.SignalHandler.SIG_IGN)
                                .build();
                CommandSession session =
                        processor.createSession(
                                terminal.input(), terminal.output(), terminal.output())) {
            LineReader reader = prepare(session, terminal);
            terminal.writer()
                    .println(
                            "Topolab. 'help' lists what can be typed, Tab completes, Ctrl-D ends.");
            terminal.flush();
            loop(session, reader, terminal);
            finish(session, terminal);
            reader.getHistory().save();
            return ExitCode.DONE;
        }
    }

    private LineReader prepare(CommandSession session, Terminal terminal) {
        Variables variables = new Variables(session);
        variables.scope();
        variables.columns(terminal::getWidth);
        variables.running(new Running());
        session.currentDir(Path.of("").toAbsolutePath());
        LineReader reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("topolab")
                        .parser(new Parser())
                        .highlighter(new Highlighter(session))
                        .completer(new ConsoleCompleter(new Completion(session, verbs)))
                        .variable(LineReader.HISTORY_FILE, history())
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.AUTO_FRESH_LINE, true)
                        .build();
        variables.reader(reader);
        terminal.handle(
                Terminal.Signal.INT,
                signal ->
                        Optional.ofNullable(session.foregroundJob())
                                .ifPresent(job -> interrupt(job, terminal)));
        session.setJobListener(
                (job, before, now) -> {
                    if (before == Job.Status.Background || now == Job.Status.Background) {
                        reader.printAbove(
                                "[%d] %s: %s"
                                        .formatted(
                                                job.id(),
                                                now == Job.Status.Done ? "done" : "in background",
                                                job.command()));
                    }
                });
        return reader;
    }

    private static void interrupt(Job job, Terminal terminal) {
        terminal.writer().println();
        terminal.writer().println("Stopping at the next safe point and saving ...");
        terminal.flush();
        job.interrupt();
    }

    private static Path history() {
        return Path.of(
                System.getProperty("topolab.state", System.getProperty("java.io.tmpdir")),
                "history");
    }

    /** Lets background jobs stop in order and save. */
    private static void finish(CommandSession session, Terminal terminal) {
        Running running = new Variables(session).running();
        if (running.count() == 0) {
            return;
        }
        terminal.writer().println("Stopping and saving what runs in the background ...");
        terminal.flush();
        Jobs.running(session.jobs()).forEach(Job::interrupt);
        try {
            running.awaitAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(CommandSession session, LineReader reader, Terminal terminal) {
        while (true) {
            try {
                String line = reader.readLine(PROMPT).strip();
                if (line.equals("exit") || line.equals("quit")) {
                    return;
                }
                if (reader.getParsedLine() instanceof ParsedLineImpl parsed && !line.isEmpty()) {
                    execute(session, parsed, terminal);
                }
            } catch (UserInterruptException e) {
                LOG.debug("a line was dropped with Ctrl-C", e);
            } catch (EndOfFileException e) {
                return;
            } catch (RuntimeException e) {
                // JLine and Gogo's parser disagree on some half-typed quotes; only the line is lost
                LOG.warn("the line could not be read", e);
            }
        }
    }

    private void execute(CommandSession session, ParsedLineImpl line, Terminal terminal) {
        try {
            Object result = session.execute(line.program());
            if (result != null) {
                terminal.writer().println(session.format(result, Converter.INSPECT));
            }
        } catch (VerbFailedException | InterruptedException | CancellationException e) {
            // the verb tells why
            LOG.debug("verb failed", e);
        } catch (CommandNotFoundException e) {
            terminal.writer().println(new Variables(session).unknown(e.getCommand()));
        } catch (Exception e) {
            LOG.debug("command failed", e);
            terminal.writer().println(String.valueOf(e.getMessage()));
        }
        try {
            new Variables(session).running().awaitForeground();
        } catch (InterruptedException e) {
            LOG.debug("interrupted while a verb stops", e);
        }
        terminal.flush();
    }
}
