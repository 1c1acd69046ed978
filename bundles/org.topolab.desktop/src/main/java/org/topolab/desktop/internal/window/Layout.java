package org.topolab.desktop.internal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How views are arranged in a window: a tree of splits with stacks of tabs at its ends. */
sealed interface Layout {

    /** Ids of all views, from left to right and top to bottom. */
    List<String> views();

    /** Without the views that are not wanted; empty if none is left. */
    Optional<Layout> keep(Predicate<String> wanted);

    /** With a view put among the tabs of another, and shown if the other was not. */
    Layout beside(String view, String other);

    /** Whether two have the same views in the same places, whatever the sizes. */
    boolean sameShape(Layout other);

    /**
     * Two parts with a divider.
     *
     * @param down whether the second lies below the first; else to the right of it
     * @param share of the first part, more than 0 and less than 1
     */
    record Split(boolean down, double share, Layout first, Layout second) implements Layout {

        public Split {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("share %s, expected 0 to 1".formatted(share));
            }
        }

        @Override
        public List<String> views() {
            List<String> views = new ArrayList<>(first.views());
            views.addAll(second.views());
            return views;
        }

        @Override
        public Optional<Layout> keep(Predicate<String> wanted) {
            Optional<Layout> one = first.keep(wanted);
            Optional<Layout> two = second.keep(wanted);
            if (one.isPresent() && two.isPresent()) {
                return Optional.of(new Split(down, share, one.get(), two.get()));
            }
            return one.isPresent() ? one : two;
        }

        @Override
        public Layout beside(String view, String other) {
            return new Split(down, share, first.beside(view, other), second.beside(view, other));
        }

        @Override
        public boolean sameShape(Layout other) {
            return other instanceof Split split
                    && split.down == down
                    && first.sameShape(split.first)
                    && second.sameShape(split.second);
        }
    }

    /**
     * Views behind one another.
     *
     * @param views at least one
     * @param shown the one in front
     */
    record Tabs(List<String> views, String shown) implements Layout {

        public Tabs {
            views = List.copyOf(views);
            if (!views.contains(shown)) {
                throw new IllegalArgumentException("%s is not in %s".formatted(shown, views));
            }
        }

        /** With the first one in front. */
        static Tabs of(List<String> views) {
            return new Tabs(views, views.get(0));
        }

        @Override
        public Optional<Layout> keep(Predicate<String> wanted) {
            List<String> kept = views.stream().filter(wanted).toList();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(kept.contains(shown) ? new Tabs(kept, shown) : of(kept));
        }

        @Override
        public Layout beside(String view, String other) {
            if (!views.contains(other)) {
                return this;
            }
            List<String> more = new ArrayList<>(views);
            more.add(view);
            return new Tabs(more, shown);
        }

        @Override
        public boolean sameShape(Layout other) {
            return other instanceof Tabs tabs && tabs.views.equals(views);
        }
    }
}
