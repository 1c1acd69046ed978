package org.topolab.shell.internal.gogo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;
import org.topolab.shell.Surroundings;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.session.Dispatcher;

/**
 * A verb as a Gogo command. The verb works on a thread of its own: Gogo stops a command by
 * interrupting its thread, which would close the files it writes. An interrupt becomes a request to
 * stop instead.
 */
final class GogoVerb implements Function {

    private final Verb verb;
    private final Dispatcher dispatcher;

    GogoVerb(Verb verb, Dispatcher dispatcher) {
        this.verb = verb;
        this.dispatcher = dispatcher;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        List<String> words = arguments.stream().map(String::valueOf).toList();
        Process process = Process.Utils.current();
        Optional<Job> job = Optional.ofNullable(process).map(Process::job);
        BooleanSupplier background = background(job);
        Variables variables = new Variables(session);
        PrintStream out = process == null ? session.getConsole() : process.out();
        PrintStream err = process == null ? session.getConsole() : process.err();
        AtomicBoolean interrupted = new AtomicBoolean();
        IntSupplier columns = variables.columns();
        BooleanSupplier cancelled = variables.cancelled();
        Surroundings surroundings =
                new Surroundings(
                        session.currentDir().toAbsolutePath(),
                        variables.reader().map(r -> above(r, background, out)).orElse(out),
                        variables.reader().map(r -> above(r, background, err)).orElse(err),
                        () -> background.getAsBoolean() ? 0 : columns.getAsInt(),
                        // the session first: it must hear that this work can be stopped
                        () -> cancelled.getAsBoolean() || interrupted.get());
        int code;
        Running.Work work = variables.running().begin(background.getAsBoolean());
        try {
            code = call(words, surroundings, interrupted);
            surroundings.out().flush();
            surroundings.err().flush();
        } finally {
            work.end();
        }
        if (code != 0) {
            throw new VerbFailedException(verb.name(), code);
        }
        return null;
    }

    /** Whether a job is in the background; of one that is done, whether it was. */
    private static BooleanSupplier background(Optional<Job> job) {
        AtomicBoolean latest = new AtomicBoolean();
        return () -> {
            job.map(Job::status)
                    .filter(status -> status != Job.Status.Done)
                    .ifPresent(status -> latest.set(status == Job.Status.Background));
            return latest.get();
        };
    }

    private static PrintStream above(
            org.jline.reader.LineReader reader, BooleanSupplier background, PrintStream stream) {
        return new PrintStream(
                new JobOutput(stream, background, reader::printAbove),
                true,
                StandardCharsets.UTF_8);
    }

    private int call(List<String> words, Surroundings surroundings, AtomicBoolean interrupted)
            throws ExecutionException {
        FutureTask<Integer> task =
                new FutureTask<>(() -> dispatcher.run(verb, words, surroundings));
        Thread worker = new Thread(task, "topolab-" + verb.name());
        worker.start();
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
    }
}
