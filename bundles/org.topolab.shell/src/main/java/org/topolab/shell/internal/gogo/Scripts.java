package org.topolab.shell.internal.gogo;

import java.io.EOFException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandNotFoundException;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;

/** Runs Gogo scripts: one verb after the other, until one fails. */
@Component(service = Scripts.class)
public final class Scripts {

    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);

    private final CommandProcessor processor;

    @Activate
    public Scripts(@Reference CommandProcessor processor) {
        this.processor = processor;
    }

    /**
     * Runs a script to its end, background jobs included.
     *
     * @param name for messages
     * @param arguments {@code $1}, {@code $2}, ... of the script, and {@code $args}
     * @return the exit code of the step that failed, or 0
     */
    public int run(String name, String text, List<String> arguments, Surroundings surroundings) {
        try (CommandSession session =
                processor.createSession(
                        InputStream.nullInputStream(), surroundings.out(), surroundings.err())) {
            Variables variables = new Variables(session);
            variables.scope();
            variables.columns(surroundings.columns());
            variables.cancelled(surroundings.cancelled());
            session.currentDir(surroundings.directory());
            session.put("args", arguments);
            for (int i = 0; i < arguments.size(); i++) {
                session.put(String.valueOf(i + 1), arguments.get(i));
            }
            return run(name, text, variables, surroundings.err());
        }
    }

    private static int run(String name, String text, Variables variables, PrintStream err) {
        try {
            variables.session().execute(text);
            Jobs.await(variables.session().jobs());
            return ExitCode.DONE;
        } catch (VerbFailedException e) {
            err.println("%s stopped: %s".formatted(name, e.getMessage()));
            return e.code();
        } catch (CommandNotFoundException e) {
            err.println("%s: %s".formatted(name, variables.unknown(e.getCommand())));
            return ExitCode.USAGE;
        } catch (SyntaxError | EOFException e) {
            // Gogo tells an unclosed bracket or quote as an end of file
            err.println("%s: %s".formatted(name, e.getMessage()));
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        } catch (Exception e) {
            LOG.debug("script {} ended", name, e);
            err.println("%s: %s".formatted(name, e.getMessage()));
            return ExitCode.FAILED;
        }
    }
}
