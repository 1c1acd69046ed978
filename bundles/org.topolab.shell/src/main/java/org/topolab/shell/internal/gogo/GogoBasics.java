package org.topolab.shell.internal.gogo;

import java.util.Map;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.gogo.jline.Procedural;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gogo's own words: {@code each}, {@code if}, {@code echo}, {@code sleep}, {@code jobs}. Their
 * bundle registers them too when it starts, but would open a shell of its own then.
 */
@Component(service = GogoBasics.class, immediate = true)
public final class GogoBasics {

    private static final String SCOPE = "gogo";

    private static final String[] PROCEDURAL = {
        "each", "if", "not", "throw", "try", "until", "while", "break", "continue"
    };

    private static final String[] BUILTIN = {
        "format", "getopt", "new", "set", "tac", "type", "jobs", "fg", "bg", "history"
    };

    private static final String[] POSIX = {
        "cat", "echo", "grep", "sort", "sleep", "cd", "pwd", "ls", "less", "head", "tail", "clear",
        "wc", "date"
    };

    @Activate
    public GogoBasics(BundleContext context, @Reference CommandProcessor processor) {
        register(context, new Procedural(), PROCEDURAL);
        register(context, new Builtin(), BUILTIN);
        register(context, new Posix(processor), POSIX);
    }

    // the framework takes the services away with the bundle
    private static void register(BundleContext context, Object commands, String[] names) {
        Map<String, Object> properties =
                Map.of(
                        CommandProcessor.COMMAND_SCOPE,
                        SCOPE,
                        CommandProcessor.COMMAND_FUNCTION,
                        names);
        context.registerService(Object.class, commands, FrameworkUtil.asDictionary(properties));
    }
}
