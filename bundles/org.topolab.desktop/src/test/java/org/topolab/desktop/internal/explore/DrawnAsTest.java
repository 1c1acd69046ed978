package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec.DoubleOption;
import org.topolab.api.option.OptionSpec.ListOption;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.core.catalog.Entry;

class DrawnAsTest {

    private static final NumberMap MAP =
            new NumberMap("m", FakeArchive.GRID, List.of("m"), new float[] {0, 1, 2, 3});

    private final List<Entry<Visualizer>> views = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final DrawnAs drawing =
            new DrawnAs(new NoCatalog(() -> views), work::add, Runnable::run);
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> causes = new ArrayList<>();

    private void install(Visualizer view) {
        views.add(new Entry<>(view.info().facts().id(), view, "b", "1"));
    }

    private void draw(String id, Result result) {
        drawing.draw(
                id,
                result,
                "somewhere",
                new Span(-5, 5),
                (drawn, cause) -> {
                    figures.addAll(drawn);
                    causes.add(cause);
                });
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void viewsThatAcceptTheResult_areOffered() {
        install(new Bars("bars"));
        install(new Broken("broken"));
        List<String> offered = new ArrayList<>();
        drawing.accepting(MAP, offered::addAll);
        drawing.accepting(new Scalar("s", 1, Optional.empty(), ""), offered::addAll);
        work();
        assertThat(drawing.installed()).containsExactly("bars", "broken");
        assertThat(offered).containsExactly("bars");
    }

    @Test
    void map_isDrawnWithTheRangeOfAllEpochs() {
        install(new Bars("bars"));
        draw("bars", MAP);
        work();
        assertThat(causes).containsExactly("");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).title()).isEqualTo("m of somewhere in [-5.0, 5.0]");
    }

    @Test
    void newestWish_winsAndOthersAreNotDrawn() {
        install(new Bars("bars"));
        install(new Bars("more"));
        draw("bars", MAP);
        draw("more", MAP);
        work();
        assertThat(figures).extracting(Figure::name).containsExactly("more");
    }

    @Test
    void viewThatBreaks_isToldAndDrawsNothing() {
        install(new Broken("broken"));
        draw("broken", MAP);
        draw("gone", MAP);
        work();
        assertThat(figures).isEmpty();
        assertThat(causes).containsExactly("View 'gone' failed: no view 'gone'");
        draw("broken", MAP);
        work();
        assertThat(causes).last().isEqualTo("View 'broken' failed: out of paint");
    }

    /** Draws a bar for each unit. */
    private static class Bars implements Visualizer {

        private final VisualizerInfo info;

        Bars(String id) {
            DoubleOption number = new DoubleOption("number", "n", Optional.empty(), -9, 9, "");
            info =
                    new VisualizerInfo(
                            new Facts(
                                    id,
                                    "Bars",
                                    "Bars.",
                                    List.of(),
                                    "Apache-2.0",
                                    List.of(
                                            new ListOption(
                                                    "range",
                                                    "r",
                                                    Optional.of(List.of()),
                                                    number))));
        }

        @Override
        public VisualizerInfo info() {
            return info;
        }

        @Override
        public boolean accepts(Results results) {
            return results.items().stream().allMatch(NumberMap.class::isInstance);
        }

        @Override
        public List<Figure> draw(Results results, Options options) {
            NumberMap map = (NumberMap) results.items().get(0);
            String title =
                    "%s of %s in %s".formatted(map.name(), results.about(), options.list("range"));
            return List.of(new BarFigure(info.facts().id(), title, map));
        }
    }

    private static final class Broken extends Bars {

        Broken(String id) {
            super(id);
        }

        @Override
        public boolean accepts(Results results) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public List<Figure> draw(Results results, Options options) {
            throw new IllegalStateException("out of paint");
        }
    }

    private record BarFigure(String name, String title, NumberMap map) implements Figure {

        @Override
        public Dimension size() {
            return new Dimension(10 * map.layout().units(), 40);
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(Color.BLACK);
            for (int unit = 0; unit < map.layout().units(); unit++) {
                g.fillRect(10 * unit, 0, 8, (int) (10 * map.value(0, unit)));
            }
        }
    }
}
