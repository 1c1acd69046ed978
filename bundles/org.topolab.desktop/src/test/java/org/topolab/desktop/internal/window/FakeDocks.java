package org.topolab.desktop.internal.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Docks without a window. */
final class FakeDocks implements Docks {

    private final Map<String, ViewPanel> panels = new LinkedHashMap<>();
    private Optional<Layout> arranged = Optional.empty();
    private String front = "";

    /** As if the user had moved views. */
    void move(Layout layout) {
        arranged = Optional.of(layout);
    }

    /** The view brought to the front last. */
    String front() {
        return front;
    }

    @Override
    public void add(ViewPanel panel) {
        panels.put(panel.facts().id(), panel);
    }

    @Override
    public void remove(String id) {
        panels.remove(id);
        arranged = arranged.flatMap(layout -> layout.keep(panels::containsKey));
    }

    @Override
    public Optional<ViewPanel> find(String id) {
        return Optional.ofNullable(panels.get(id));
    }

    @Override
    public List<ViewPanel> panels() {
        return List.copyOf(panels.values());
    }

    @Override
    public void arrange(Optional<Layout> layout) {
        arranged = layout.flatMap(l -> l.keep(panels::containsKey));
    }

    @Override
    public Optional<Layout> arrangement() {
        return arranged;
    }

    @Override
    public boolean docked(String id) {
        return arranged.map(layout -> layout.views().contains(id)).orElse(false);
    }

    @Override
    public void front(String id) {
        front = id;
    }
}
