package org.topolab.desktop.internal.window;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;

/** Where views are put as long as nobody moves them: by their region, in their order. */
final class DefaultLayout {

    /** Docked in every perspective. */
    static final String CONSOLE = "console";

    /**
     * How much of the window regions get.
     *
     * @param left part of the width
     * @param right part of the width
     * @param bottom part of the height
     */
    private record Shares(double left, double right, double bottom) {}

    private static final Map<Perspective, Shares> SHARES =
            Map.of(
                    Perspective.TRAIN, new Shares(0.40, 0.28, 0.26),
                    Perspective.EXPLORE, new Shares(0.18, 0.28, 0.18),
                    Perspective.COMPARE, new Shares(0.20, 0.40, 0.32),
                    Perspective.PLUGINS, new Shares(0.20, 0.40, 0.20));

    /** Part of the width that views at the bottom get, the console beside them the rest. */
    private static final double BESIDE_CONSOLE = 0.55;

    private DefaultLayout() {}

    /** Whether a view is part of a perspective at first. */
    static boolean belongs(ViewFacts facts, Perspective perspective) {
        return facts.perspective() == perspective || facts.id().equals(CONSOLE);
    }

    /** The views of a perspective; empty if there are none. */
    static Optional<Layout> of(Perspective perspective, List<ViewFacts> all) {
        Shares shares = SHARES.get(perspective);
        List<ViewFacts> views = all.stream().filter(f -> belongs(f, perspective)).toList();
        Optional<Layout> middle = tabs(views, Region.CENTRE);
        Optional<Layout> upper =
                split(
                        false,
                        shares.left,
                        tabs(views, Region.LEFT),
                        split(
                                false,
                                1 - shares.right / (1 - shares.left),
                                middle,
                                tabs(views, Region.RIGHT)));
        Optional<Layout> console =
                views.stream()
                        .map(ViewFacts::id)
                        .filter(CONSOLE::equals)
                        .findFirst()
                        .map(id -> Layout.Tabs.of(List.of(id)));
        Optional<Layout> lower = split(false, BESIDE_CONSOLE, tabs(views, Region.BOTTOM), console);
        return split(true, 1 - shares.bottom, upper, lower);
    }

    /** A layout with one more view: beside those of its region, else at that edge. */
    static Layout with(
            Optional<Layout> layout, ViewFacts view, Perspective perspective, List<ViewFacts> all) {
        Layout alone = Layout.Tabs.of(List.of(view.id()));
        if (layout.isEmpty()) {
            return alone;
        }
        List<String> docked = layout.get().views();
        Optional<String> neighbour =
                all.stream()
                        .filter(f -> f.region() == view.region() && belongs(f, perspective))
                        .map(ViewFacts::id)
                        .filter(docked::contains)
                        .findFirst();
        if (neighbour.isPresent()) {
            return layout.get().beside(view.id(), neighbour.get());
        }
        Shares shares = SHARES.get(perspective);
        return switch (view.region()) {
            case LEFT -> new Layout.Split(false, shares.left, alone, layout.get());
            case RIGHT -> new Layout.Split(false, 1 - shares.right, layout.get(), alone);
            case BOTTOM -> new Layout.Split(true, 1 - shares.bottom, layout.get(), alone);
            case CENTRE ->
                    docked.stream()
                            .filter(other -> !other.equals(CONSOLE))
                            .findFirst()
                            .map(other -> layout.get().beside(view.id(), other))
                            .orElseGet(() -> above(alone, layout.get(), shares));
        };
    }

    private static Layout above(Layout upper, Layout lower, Shares shares) {
        return new Layout.Split(true, 1 - shares.bottom, upper, lower);
    }

    /** The views of a region; the console has a place of its own, so that nothing hides it. */
    private static Optional<Layout> tabs(List<ViewFacts> views, Region region) {
        List<String> ids =
                views.stream()
                        .filter(f -> f.region() == region && !f.id().equals(CONSOLE))
                        .sorted(
                                Comparator.comparingInt(ViewFacts::order)
                                        .thenComparing(ViewFacts::id))
                        .map(ViewFacts::id)
                        .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(Layout.Tabs.of(ids));
    }

    private static Optional<Layout> split(
            boolean down, double share, Optional<Layout> first, Optional<Layout> second) {
        if (first.isPresent() && second.isPresent()) {
            return Optional.of(new Layout.Split(down, share, first.get(), second.get()));
        }
        return first.isPresent() ? first : second;
    }
}
