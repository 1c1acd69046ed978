package org.topolab.desktop.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.topolab.desktop.internal.window.WindowCommand;
import org.topolab.desktop.view.ViewFacts;
import org.topolab.desktop.view.Workbench;
import org.topolab.shell.Verb;

/** All commands there are at this moment: verbs, actions, what the window does by itself. */
final class CommandRegistry {

    /** Opens the window; it is open. */
    private static final String WINDOW = "gui";

    private static final Map<String, String> KEYS =
            Map.of("run", "ctrl R", "compare", "ctrl shift M");

    private final Sources sources;
    private final Workbench workbench;
    private final Consumer<Verb> open;

    /**
     * Where commands come from; asked anew each time.
     *
     * @param own what the window does by itself; its menus and keys are its own
     */
    record Sources(
            Supplier<List<Verb>> verbs,
            Supplier<List<WindowAction>> actions,
            List<WindowCommand> own,
            Supplier<List<ViewFacts>> views) {}

    /**
     * @param open asks what a verb needs, and runs it
     */
    CommandRegistry(Sources sources, Workbench workbench, Consumer<Verb> open) {
        this.sources = sources;
        this.workbench = workbench;
        this.open = open;
    }

    /** Actions and verbs of a menu, in order; not what the window has put there by itself. */
    List<Command> menu(String menu) {
        List<Command> all = new ArrayList<>(actions());
        all.addAll(verbs());
        return all.stream().filter(command -> command.menu().equals(menu)).toList();
    }

    /** All that can have a key. */
    List<Command> all() {
        List<Command> all = new ArrayList<>(verbs());
        all.addAll(actions());
        sources.own().forEach(command -> all.add(own(command)));
        return List.copyOf(all);
    }

    /** All, and views too. */
    List<Command> palette() {
        List<Command> all = new ArrayList<>(all());
        sources.views().get().stream()
                .map(
                        facts ->
                                new Command(
                                        "view:" + facts.id(),
                                        "Show " + facts.title().toLowerCase(Locale.ROOT),
                                        facts.summary(),
                                        "View",
                                        "",
                                        () -> workbench.show(facts.id())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The command of an id. */
    Optional<Command> find(String id) {
        return all().stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** Whether an action can be done now; anything else can. */
    boolean enabled(String id) {
        return sources.actions().get().stream()
                .filter(action -> action.id().equals(id))
                .allMatch(WindowAction::enabled);
    }

    private List<Command> verbs() {
        return sources.verbs().get().stream()
                .filter(verb -> !verb.name().equals(WINDOW))
                .sorted(
                        Comparator.comparingInt((Verb verb) -> VerbMenus.rank(verb.name()))
                                .thenComparingInt(verb -> VerbMenus.place(verb.name()))
                                .thenComparing(Verb::name))
                .map(
                        verb ->
                                new Command(
                                        "verb:" + verb.name(),
                                        title(verb),
                                        verb.summary(),
                                        VerbMenus.of(verb.name()),
                                        KEYS.getOrDefault(verb.name(), ""),
                                        () -> open.accept(verb)))
                .toList();
    }

    private List<Command> actions() {
        return sources.actions().get().stream()
                .map(
                        action ->
                                new Command(
                                        action.id(),
                                        action.title(),
                                        action.summary(),
                                        action.menu(),
                                        action.key(),
                                        () -> action.run(workbench)))
                .toList();
    }

    private static Command own(WindowCommand command) {
        String key = command.key().map(Object::toString).orElse("");
        return new Command(
                command.id(), command.title(), "", command.menu(), key, command.action());
    }

    private static String title(Verb verb) {
        String name = verb.name();
        boolean asks = !new VerbForm(verb).needsNothing();
        return name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + (asks ? " ..." : "");
    }
}
