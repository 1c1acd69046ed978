package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.option.Nearest;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Installation;
import org.topolab.core.catalog.Offer;
import org.topolab.core.catalog.PluginFolder;
import org.topolab.core.catalog.PluginState;
import org.topolab.core.catalog.Plugins;
import org.topolab.core.catalog.RefusedPluginException;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Installs, removes and lists plug-ins. */
@Component
public final class PluginVerb implements Verb {

    private static final List<String> WORDS = List.of("install", "remove", "list", "facts");
    private static final Help.Option FORCE =
            new Help.Option(
                    "force", "", "install an older version, or one whose needs are not met");

    /** A component that is started with its bundle is there within that time, in ms. */
    private static final long PATIENCE_MS = 2_000;

    private static final long LOOK_MS = 20;

    private final PluginFolder folder;
    private final Plugins plugins;
    private final Catalog catalog;

    @Activate
    public PluginVerb(
            @Reference PluginFolder folder,
            @Reference Plugins plugins,
            @Reference Catalog catalog) {
        this.folder = folder;
        this.plugins = plugins;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "plugin";
    }

    @Override
    public String summary() {
        return "install, remove and list plug-ins";
    }

    @Override
    public Help help() {
        return new Help(
                "install JAR | remove NAME | list | facts NAME",
                "A plug-in is a jar in the plug-in folder. Open windows and shells follow; a run"
                        + " at work keeps the version it began with. An older version of the same"
                        + " name is replaced.",
                List.of(
                        new Help.Argument("JAR", "file of the plug-in to install"),
                        new Help.Argument("NAME", "as 'topolab plugin list' shows it")),
                List.of(FORCE, Help.JSON));
    }

    @Override
    public int run(Invocation call) throws IOException, UsageException, InterruptedException {
        List<String> words = call.arguments();
        String word = words.isEmpty() ? "nothing" : words.get(0);
        int expected = word.equals("list") ? 1 : 2;
        if (!WORDS.contains(word)) {
            throw new UsageException(
                    "found %s, expected one of %s%s"
                            .formatted(
                                    word,
                                    String.join(", ", WORDS),
                                    Nearest.to(word, WORDS)
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse("")));
        }
        if (words.size() != expected) {
            throw new UsageException(
                    "found %d words after %s, expected %d"
                            .formatted(words.size() - 1, word, expected - 1));
        }
        try {
            return switch (word) {
                case "install" -> install(words.get(1), call);
                case "remove" -> remove(words.get(1), call);
                case "facts" -> facts(words.get(1), call);
                default -> list(call);
            };
        } catch (RefusedPluginException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private int list(Invocation call) {
        PluginTable.print(plugins.list(), call);
        return ExitCode.DONE;
    }

    private int install(String jar, Invocation call)
            throws IOException, RefusedPluginException, InterruptedException {
        Installation done = folder.install(call.directory().resolve(jar), call.given(FORCE.name()));
        PluginState state = settled(done);
        if (call.json()) {
            Map<String, Object> map = PluginTable.map(state);
            map.put("replaced", done.replaced());
            map.put("already", done.already());
            call.out().print(Json.write(map));
        } else {
            call.out().println(sentence(done, state));
        }
        if (state.failed()) {
            call.err().println("It failed: " + state.cause());
            return ExitCode.PLUGIN;
        }
        return ExitCode.DONE;
    }

    private static String sentence(Installation done, PluginState state) {
        String what = done.name() + " " + done.version();
        String offers =
                state.services().isEmpty() ? "" : ": " + String.join(", ", state.services());
        if (done.already()) {
            return "%s is installed already%s".formatted(what, offers);
        }
        return "Installed %s%s%s"
                .formatted(
                        what,
                        done.replaced().isEmpty()
                                ? ""
                                : " in place of " + String.join(", ", done.replaced()),
                        offers);
    }

    /** Components may come a moment after their bundle. */
    private PluginState settled(Installation done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        Optional<PluginState> state = state(done);
        while (state.filter(s -> s.failed() || !s.services().isEmpty()).isEmpty()
                && System.nanoTime() < end) {
            Thread.sleep(LOOK_MS);
            state = state(done);
        }
        return state.orElseGet(
                () ->
                        new PluginState(
                                done.name(),
                                done.version(),
                                done.file().getFileName().toString(),
                                "active",
                                List.of(),
                                ""));
    }

    private Optional<PluginState> state(Installation done) {
        String file = done.file().getFileName().toString();
        return plugins.list().stream().filter(s -> s.file().equals(file)).findFirst();
    }

    private int remove(String name, Invocation call) throws IOException, RefusedPluginException {
        List<Path> gone = folder.remove(name);
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("files", gone.stream().map(Path::toString).toList());
            call.out().print(Json.write(map));
        } else {
            gone.forEach(file -> call.out().println("Removed " + file));
        }
        return ExitCode.DONE;
    }

    private int facts(String name, Invocation call) {
        List<PluginState> states =
                plugins.list().stream().filter(s -> s.name().equals(name)).toList();
        if (states.isEmpty()) {
            throw new UnknownIdException(
                    "no plug-in is called '%s'%s; 'topolab plugin list' shows all"
                            .formatted(
                                    name,
                                    Nearest.to(name, names())
                                            .map("; did you mean '%s'?"::formatted)
                                            .orElse("")));
        }
        List<Offer> offers = catalog.offers(name);
        if (call.json()) {
            call.out()
                    .print(
                            Json.write(
                                    offers.stream()
                                            .map(o -> Described.of(o.kind(), o.entry()))
                                            .toList()));
            return ExitCode.DONE;
        }
        PluginTable.print(states, call);
        for (Offer offer : offers) {
            call.out().println();
            Description.print(offer, call);
        }
        return ExitCode.DONE;
    }

    private List<String> names() {
        return plugins.list().stream().map(PluginState::name).distinct().toList();
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        if (words.size() == 1) {
            return WORDS;
        }
        boolean named = words.get(0).equals("remove") || words.get(0).equals("facts");
        return words.size() == 2 && named ? names() : List.of();
    }
}
