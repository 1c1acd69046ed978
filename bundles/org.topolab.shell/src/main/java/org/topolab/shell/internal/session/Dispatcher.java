package org.topolab.shell.internal.session;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.topolab.api.option.OptionException;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.PluginFailedException;
import org.topolab.format.file.FormatException;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.HelpText;

/** Calls verbs, and turns what goes wrong into a sentence and an exit code. */
@Component(service = Dispatcher.class)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Verbs verbs;
    private final String log;
    private final Function<Throwable, Optional<String>> culprit;

    @Activate
    public Dispatcher(BundleContext context, @Reference Verbs verbs) {
        this(
                verbs,
                String.valueOf(context.getProperty("topolab.log")),
                thrown -> Culprit.of(thrown, context.getBundles()));
    }

    /**
     * @param log where the log is, for messages
     * @param culprit finds the plug-in that an exception comes from
     */
    public Dispatcher(Verbs verbs, String log, Function<Throwable, Optional<String>> culprit) {
        this.verbs = verbs;
        this.log = log;
        this.culprit = culprit;
    }

    /**
     * Calls the verb that the first word names with the other words.
     *
     * @return the exit code
     */
    public int run(List<String> words, Surroundings surroundings) {
        String name = words.get(0);
        Optional<Verb> verb = verbs.find(name);
        if (verb.isEmpty()) {
            surroundings.err().println("topolab: " + verbs.unknown(name));
            return ExitCode.USAGE;
        }
        return run(verb.get(), words.subList(1, words.size()), surroundings);
    }

    /**
     * Calls a verb.
     *
     * @return the exit code
     */
    public int run(Verb verb, List<String> words, Surroundings surroundings) {
        PrintStream err = surroundings.err();
        String where = "topolab " + verb.name() + ": ";
        try {
            Arguments arguments = Arguments.of(verb.help(), words);
            if (arguments.help()) {
                HelpText.of(verb).forEach(surroundings.out()::println);
                return ExitCode.DONE;
            }
            return verb.run(new Call(arguments, surroundings));
        } catch (UsageException e) {
            err.println(where + e.getMessage());
            err.println("'topolab %s --help' says how it is used".formatted(verb.name()));
            return ExitCode.USAGE;
        } catch (RecipeException e) {
            e.problems().forEach(err::println);
            return ExitCode.USAGE;
        } catch (UnknownIdException | OptionException e) {
            err.println(where + e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            LOG.debug("{} ended", verb.name(), e);
            err.println(where + sentence(e));
            return code(e);
        } catch (UncheckedIOException e) {
            LOG.debug("{} ended", verb.name(), e);
            err.println(where + sentence(e.getCause()));
            return code(e.getCause());
        } catch (PluginFailedException e) {
            LOG.error("{} failed", verb.name(), e);
            err.println(where + e.getMessage() + "; the log has the trace: " + log);
            return ExitCode.PLUGIN;
        } catch (OutOfMemoryError e) {
            LOG.error("{} ran out of memory", verb.name(), e);
            err.println(where + "not enough memory; choose a smaller batch or model");
            return ExitCode.FAILED;
        } catch (Exception | LinkageError e) {
            return bug(verb, e, err);
        }
    }

    private int bug(Verb verb, Throwable e, PrintStream err) {
        // the console appender shows no problem of this logger: the sentence below says it
        LOG.error("{} failed", verb.name(), e);
        Optional<String> plugin = culprit.apply(e);
        err.println(
                "topolab %s: %s: %s; the log has the trace: %s"
                        .formatted(
                                verb.name(),
                                plugin.map("plug-in %s failed"::formatted)
                                        .orElse("this is a bug of Topolab"),
                                e,
                                log));
        return plugin.isPresent() ? ExitCode.PLUGIN : ExitCode.FAILED;
    }

    /** A file that is refused, or one in the way, is for the user to mend; a full disk is not. */
    private static int code(IOException e) {
        return e instanceof FormatException
                        || e instanceof FileAlreadyExistsException
                        || e instanceof NoSuchFileException
                ? ExitCode.USAGE
                : ExitCode.FAILED;
    }

    private static String sentence(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            return message + ": there is no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException && !message.contains(" ")) {
            return message + " exists already; name another one with --out, or add --force";
        }
        return e instanceof AccessDeniedException
                ? message + ": not permitted; check who owns it"
                : message;
    }
}
