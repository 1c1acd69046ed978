package org.topolab.shell.internal.gogo;

import java.io.EOFException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.jline.reader.ParsedLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.shell.Commands;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Verbs;

/** A session of typed lines without a terminal. Every line begins in the same directory. */
final class LineSession implements Commands.Session {

    private static final Logger LOG = LoggerFactory.getLogger(LineSession.class);

    private final CommandSession session;
    private final Surroundings around;
    private final Completion completion;
    private final Running running = new Running();
    private final AtomicReference<BooleanSupplier> line = new AtomicReference<>(() -> false);

    LineSession(CommandSession session, Surroundings around, Verbs verbs) {
        this.session = session;
        this.around = around;
        this.completion = new Completion(session, verbs);
        Variables variables = new Variables(session);
        variables.scope();
        variables.columns(around.columns());
        variables.running(running);
        variables.cancelled(() -> around.cancelled().getAsBoolean() || line.get().getAsBoolean());
        session.currentDir(around.directory());
    }

    @Override
    public int execute(String text, BooleanSupplier cancelled) {
        session.currentDir(around.directory());
        line.set(cancelled);
        try (Interrupter interrupter =
                new Interrupter(
                        () -> around.cancelled().getAsBoolean() || cancelled.getAsBoolean(),
                        this::interrupt)) {
            interrupter.start();
            int code = execute(text);
            running.awaitForeground();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        } finally {
            line.set(() -> false);
            around.out().flush();
            around.err().flush();
        }
    }

    private int execute(String text) {
        try {
            Object result = session.execute(text);
            if (result != null) {
                around.out().println(session.format(result, Converter.INSPECT));
            }
            return ExitCode.DONE;
        } catch (VerbFailedException e) {
            // the verb tells why
            return e.code();
        } catch (InterruptedException | CancellationException e) {
            LOG.debug("a line was stopped", e);
            return ExitCode.INTERRUPTED;
        } catch (CommandNotFoundException e) {
            around.err().println(new Variables(session).unknown(e.getCommand()));
            return ExitCode.USAGE;
        } catch (SyntaxError | EOFException e) {
            around.err().println(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        } catch (Exception e) {
            LOG.debug("a line failed", e);
            around.err().println(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    /** A verb asks by itself whether to stop; Gogo's own commands have to be interrupted. */
    private void interrupt() {
        Job job = session.foregroundJob();
        if (job != null && running.count() == 0) {
            job.interrupt();
        }
    }

    @Override
    public List<String> complete(String text) {
        List<String> words;
        try {
            ParsedLine parsed =
                    new Parser()
                            .parse(
                                    text,
                                    text.length(),
                                    org.jline.reader.Parser.ParseContext.COMPLETE);
            words = parsed.words().subList(0, parsed.wordIndex() + 1);
        } catch (RuntimeException e) {
            LOG.debug("a half-typed line could not be read", e);
            return List.of();
        }
        String last = words.get(words.size() - 1);
        Stream<String> all =
                words.size() == 1
                        ? Stream.concat(
                                completion.firsts().stream().map(Verb::name),
                                completion.basics().stream())
                        : completion.nexts(words).stream();
        return all.filter(word -> word.startsWith(last)).distinct().toList();
    }

    @Override
    public void close() {
        Jobs.running(session.jobs()).forEach(Job::interrupt);
        try {
            running.awaitAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session.close();
        }
    }
}
