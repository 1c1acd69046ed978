package org.topolab.desktop.internal.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
        Wish wish = wish(call);
        boolean started = "gui".equals(context.getProperty("topolab.args.0"));
        Optional<String> problem = Display.problem(started);
        if (problem.isPresent()) {
            throw new UsageException(problem.get());
        }
        return context.getService(desktop).open(wish, call::cancelled);
    }

    private static Wish wish(Invocation call) throws UsageException {
        if (call.arguments().size() > 1) {
            throw new UsageException(
                    "found %d arguments, expected one folder at most"
                            .formatted(call.arguments().size()));
        }
        Path directory =
                call.arguments().isEmpty()
                        ? call.directory()
                        : call.directory().resolve(call.arguments().get(0)).normalize();
        if (!Files.isDirectory(directory)) {
            throw new UsageException("%s is no folder".formatted(directory));
        }
        Optional<String> layout = call.value(LAYOUT.name());
        if (layout.isPresent() && !layout.get().equals("reset")) {
            throw new UsageException("layout '%s', expected 'reset'".formatted(layout.get()));
        }
        Optional<Look> look = Optional.empty();
        if (call.value(LOOK.name()).isPresent()) {
            String word = call.value(LOOK.name()).get();
            look = Look.of(word);
            if (look.isEmpty()) {
                throw new UsageException("look '%s', expected 'light' or 'dark'".formatted(word));
            }
        }
        return new Wish(directory, look, layout.isPresent());
    }
}
