package org.topolab.desktop.internal.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.desktop.view.Perspective;
import org.topolab.desktop.view.Region;
import org.topolab.desktop.view.ViewFacts;

class DefaultLayoutTest {

    private static final ViewFacts CONSOLE =
            Made.facts("console", Perspective.TRAIN, Region.BOTTOM, 0);
    private static final ViewFacts RECIPE = Made.facts("recipe", Perspective.TRAIN, Region.LEFT, 1);
    private static final ViewFacts CURVES =
            Made.facts("curves", Perspective.TRAIN, Region.CENTRE, 2);
    private static final ViewFacts MAP =
            Made.facts("live-map", Perspective.TRAIN, Region.CENTRE, 1);
    private static final ViewFacts TESTS =
            Made.facts("tests", Perspective.COMPARE, Region.BOTTOM, 2);
    private static final List<ViewFacts> ALL = List.of(CONSOLE, CURVES, RECIPE, MAP, TESTS);

    @Test
    void views_areOrderedWithinTheirRegion() {
        Layout layout = DefaultLayout.of(Perspective.TRAIN, ALL).orElseThrow();

        assertThat(layout.views()).containsExactly("recipe", "live-map", "curves", "console");
    }

    @Test
    void console_isLastInEveryPerspective() {
        for (Perspective perspective : Perspective.values()) {
            List<String> views = DefaultLayout.of(perspective, ALL).orElseThrow().views();
            assertThat(views.get(views.size() - 1)).isEqualTo("console");
        }
        assertThat(DefaultLayout.of(Perspective.COMPARE, ALL))
                .contains(
                        new Layout.Split(
                                false,
                                0.55,
                                Layout.Tabs.of(List.of("tests")),
                                Layout.Tabs.of(List.of("console"))));
    }

    @Test
    void noViews_areNoLayout() {
        assertThat(DefaultLayout.of(Perspective.EXPLORE, List.of(RECIPE))).isEmpty();
    }

    @Test
    void newView_goesBesideThoseOfItsRegion() {
        Optional<Layout> layout =
                DefaultLayout.of(Perspective.TRAIN, List.of(CONSOLE, RECIPE, CURVES));

        Layout more = DefaultLayout.with(layout, MAP, Perspective.TRAIN, ALL);

        assertThat(more.views()).containsExactly("recipe", "curves", "live-map", "console");
        assertThat(more.keep(view -> !view.equals("live-map"))).isEqualTo(layout);
    }

    @Test
    void newViewAlone_goesToItsEdge() {
        Optional<Layout> layout = DefaultLayout.of(Perspective.TRAIN, List.of(CURVES));

        assertThat(DefaultLayout.with(layout, RECIPE, Perspective.TRAIN, ALL))
                .isInstanceOfSatisfying(
                        Layout.Split.class,
                        split -> {
                            assertThat(split.down()).isFalse();
                            assertThat(split.first().views()).containsExactly("recipe");
                        });
        assertThat(DefaultLayout.with(Optional.empty(), RECIPE, Perspective.TRAIN, ALL))
                .isEqualTo(Layout.Tabs.of(List.of("recipe")));
    }

    @Test
    void newViewOfTheCentre_neverHidesTheConsole() {
        Optional<Layout> console = DefaultLayout.of(Perspective.TRAIN, List.of(CONSOLE));

        assertThat(DefaultLayout.with(console, CURVES, Perspective.TRAIN, ALL))
                .isInstanceOfSatisfying(
                        Layout.Split.class,
                        split -> assertThat(split.views()).containsExactly("curves", "console"));
        Optional<Layout> more = DefaultLayout.of(Perspective.TRAIN, List.of(CONSOLE, RECIPE));
        assertThat(DefaultLayout.with(more, CURVES, Perspective.TRAIN, ALL).views())
                .containsExactly("recipe", "curves", "console");
    }
}
