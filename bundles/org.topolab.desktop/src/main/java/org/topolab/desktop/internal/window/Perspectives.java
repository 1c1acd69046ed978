package org.topolab.desktop.internal.window;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.ViewFacts;

/** Which perspective is shown, and how its views are arranged. On the event thread. */
final class Perspectives {

    private final Docks docks;
    private final LayoutStore store;
    private final Consumer<Perspective> changed;
    private Perspective current;
    private boolean newcomer;

    /** Of the current perspective, views that are not there included. */
    private Optional<Layout> wanted = Optional.empty();

    private Set<String> closed = Set.of();

    /**
     * @param newcomer whether the first-run page is shown without being asked for
     * @param changed hears which one is shown now
     */
    Perspectives(
            Docks docks,
            LayoutStore store,
            Perspective first,
            boolean newcomer,
            Consumer<Perspective> changed) {
        this.docks = docks;
        this.store = store;
        this.changed = changed;
        this.current = newcomer ? Perspective.TRAIN : first;
        this.newcomer = newcomer;
    }

    Perspective current() {
        return current;
    }

    /** Shows the first one. */
    void begin() {
        load();
        if (newcomer) {
            show(WelcomeView.ID);
        }
    }

    /** Shows a perspective. */
    void show(Perspective perspective) {
        if (perspective != current) {
            save();
            current = perspective;
            load();
        }
    }

    /** Brings a view to the front, with its perspective, even if it had been closed. */
    void show(String id) {
        Optional<ViewPanel> view = docks.find(id);
        if (view.isEmpty()) {
            return;
        }
        if (!docks.docked(id)) {
            ViewFacts facts = view.get().facts();
            if (!DefaultLayout.belongs(facts, current)) {
                show(facts.perspective());
            }
            if (!docks.docked(id)) {
                wanted = Optional.of(with(docks.arrangement(), facts));
                docks.arrange(wanted);
            }
        }
        docks.front(id);
        view.get().requestFocusInWindow();
    }

    /** Takes views in, and docks those that belong here. */
    void add(List<ViewPanel> panels) {
        Optional<Layout> before = docks.arrangement();
        boolean untouched = same(before, kept());
        panels.forEach(docks::add);
        Optional<Layout> after = untouched ? kept() : before;
        for (ViewPanel panel : panels) {
            ViewFacts facts = panel.facts();
            boolean placed = after.map(l -> l.views().contains(facts.id())).orElse(false);
            if (!placed && DefaultLayout.belongs(facts, current) && !closed.contains(facts.id())) {
                after = Optional.of(with(after, facts));
                wanted = wanted.isEmpty() ? after : Optional.of(with(wanted, facts));
            }
        }
        if (!same(before, after)) {
            docks.arrange(after);
        }
    }

    /** Arranges the views of the current perspective as they were at first. */
    void reset() {
        store.forget(current);
        load();
    }

    /** Saves how the current perspective is arranged. */
    void save() {
        Optional<Layout> now = docks.arrangement();
        // a view of a plug-in that is not there keeps its place
        boolean lacking = wanted.isPresent() && !same(wanted, kept()) && same(now, kept());
        Set<String> away = new HashSet<>();
        for (ViewFacts facts : docks.facts()) {
            if (belongs(facts) && !docks.docked(facts.id())) {
                away.add(facts.id());
            }
        }
        store.save(current, new LayoutText(lacking ? wanted : now, away));
    }

    private void load() {
        Optional<LayoutText> saved = store.load(current);
        List<ViewFacts> facts = docks.facts();
        closed = saved.map(LayoutText::closed).orElse(Set.of());
        wanted =
                saved.flatMap(LayoutText::layout)
                        .flatMap(l -> l.keep(id -> newcomer || !id.equals(WelcomeView.ID)));
        if (kept().isEmpty()) {
            wanted = DefaultLayout.of(current, facts.stream().filter(this::belongs).toList());
            closed = Set.of();
        } else {
            addMissing(facts);
        }
        docks.arrange(wanted);
        changed.accept(current);
    }

    /** Views that have come since it was saved. */
    private void addMissing(List<ViewFacts> facts) {
        for (ViewFacts view : facts) {
            if (belongs(view)
                    && !closed.contains(view.id())
                    && !wanted.map(Layout::views).orElse(List.of()).contains(view.id())) {
                wanted = Optional.of(with(wanted, view));
            }
        }
    }

    /** The first-run page belongs to newcomers; others ask for it. */
    private boolean belongs(ViewFacts view) {
        return DefaultLayout.belongs(view, current)
                && (newcomer || !view.id().equals(WelcomeView.ID));
    }

    private Layout with(Optional<Layout> layout, ViewFacts view) {
        return DefaultLayout.with(layout, view, current, docks.facts());
    }

    private Optional<Layout> kept() {
        return wanted.flatMap(l -> l.keep(id -> docks.find(id).isPresent()));
    }

    private static boolean same(Optional<Layout> one, Optional<Layout> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() && two.isEmpty();
        }
        return one.get().sameShape(two.get());
    }
}
