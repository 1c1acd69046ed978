package org.topolab.shell.internal.session;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.catalog.PluginFolder;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Surroundings;
import org.topolab.shell.internal.gogo.Console;
import org.topolab.shell.internal.gogo.Scripts;

/**
 * What the launcher calls, on the main thread: one verb with the arguments of the framework
 * properties {@code topolab.args.N}, or the interactive shell if there are none.
 */
@Component(service = Callable.class, property = "topolab.main=true", immediate = true)
public final class Main implements Callable<Integer> {

    private final BundleContext context;
    private final Dispatcher dispatcher;
    private final PluginFolder plugins;
    private final Console console;
    private final Scripts scripts;

    @Activate
    public Main(
            BundleContext context,
            @Reference Dispatcher dispatcher,
            @Reference PluginFolder plugins,
            @Reference Console console,
            @Reference Scripts scripts) {
        this.context = context;
        this.plugins = plugins;
        this.dispatcher = dispatcher;
        this.console = console;
        this.scripts = scripts;
    }

    @Override
    public Integer call() throws IOException {
        Standard standard = Standard.ofSystem();
        List<String> words = words();
        if (words.isEmpty() && standard.terminal("in") && standard.terminal("out")) {
            return console.run();
        }
        if (!Boolean.parseBoolean(context.getProperty("topolab.interactive"))) {
            // File Install follows the folder in an open shell or window; here it stays as it is
            plugins.installAll();
        }
        PrintStream out = standard.out();
        PrintStream err = standard.err();
        Interrupts interrupts = new Interrupts(err);
        Surroundings surroundings =
                new Surroundings(
                        Path.of("").toAbsolutePath(),
                        out,
                        err,
                        standard::errColumns,
                        interrupts.cancel());
        try {
            return words.isEmpty() ? piped(surroundings) : run(words, surroundings);
        } finally {
            out.flush();
        }
    }

    private int run(List<String> words, Surroundings surroundings) {
        String first = words.get(0);
        if (first.equals("--help") || first.equals("-h")) {
            return dispatcher.run(List.of("help"), surroundings);
        }
        if (first.equals("--version")) {
            return dispatcher.run(List.of("version"), surroundings);
        }
        if (first.startsWith("-")) {
            surroundings
                    .err()
                    .println(
                            "topolab: found option '%s', expected a verb first; see 'topolab help'"
                                    .formatted(first));
            return ExitCode.USAGE;
        }
        return dispatcher.run(words, surroundings);
    }

    private int piped(Surroundings surroundings) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return scripts.run("standard input", text, List.of(), surroundings);
    }

    private List<String> words() {
        String count = context.getProperty("topolab.args.count");
        return IntStream.range(0, count == null ? 0 : Integer.parseInt(count))
                .mapToObj(i -> context.getProperty("topolab.args." + i))
                .toList();
    }
}
