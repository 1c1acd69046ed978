package org.topolab.desktop.internal.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Opens the window, and ends when it is closed. Loads nothing of it before. */
@Component
public final class GuiVerb implements Verb {

    private static final Help.Option LOOK =
            new Help.Option("look", "light|dark", "how it looks; kept for the next time");

    private static final Help.Option LAYOUT =
            new Help.Option("layout", "reset", "arrange the views as they were at first");

    private final BundleContext context;
    private final ServiceReference<Desktop> desktop;

    @Activate
    public GuiVerb(BundleContext context, @Reference ServiceReference<Desktop> desktop) {
        this.context = context;
        this.desktop = desktop;
    }

    @Override
    public String name() {
        return "gui";
    }

    @Override
    public String summary() {
        return "open the window";
    }

    @Override
    public Help help() {
        return new Help(
                "[DIR]",
                "Train, explore, compare and extend in a window; what it does it prints as commands.",
                List.of(new Help.Argument("DIR", "working directory (default: the current one)")),
                List.of(LOOK, LAYOUT));
    }

    @Override
    public int run(Invocation call) throws Exception {
        Wish wish = wish(call.arguments(), call::value, call.directory());
        boolean started = "gui".equals(context.getProperty("topolab.args.0"));
        Optional<String> problem = Display.problem(started);
        if (problem.isPresent()) {
            call.err().println("topolab gui: " + problem.get());
            return ExitCode.USAGE;
        }
        return context.getService(desktop).open(wish, call::cancelled);
    }

    /**
     * What is wanted.
     *
     * @param value of an option, if it was given
     * @param here what a typed folder is relative to
     */
    static Wish wish(List<String> arguments, Function<String, Optional<String>> value, Path here)
            throws UsageException {
        if (arguments.size() > 1) {
            throw new UsageException(
                    "found %d arguments, expected one folder at most".formatted(arguments.size()));
        }
        Path directory = arguments.isEmpty() ? here : here.resolve(arguments.get(0)).normalize();
        if (!Files.isDirectory(directory)) {
            throw new UsageException("%s is no folder".formatted(directory));
        }
        Optional<String> layout = value.apply(LAYOUT.name());
        if (layout.isPresent() && !layout.get().equals("reset")) {
            throw new UsageException("layout '%s', expected 'reset'".formatted(layout.get()));
        }
        Optional<String> word = value.apply(LOOK.name());
        Optional<Look> look = word.flatMap(Look::of);
        if (word.isPresent() && look.isEmpty()) {
            throw new UsageException("look '%s', expected 'light' or 'dark'".formatted(word.get()));
        }
        return new Wish(directory, look, layout.isPresent());
    }
}
