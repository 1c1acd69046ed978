package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;

class VisualizerContractTest {

    /** A bar as wide as the first number says, above a line. */
    private record Bar(int width, int value) implements Figure {
        @Override
        public String name() {
            return "bar";
        }

        @Override
        public String title() {
            return "A bar";
        }

        @Override
        public Dimension size() {
            return new Dimension(100, 40);
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, 40);
            g.setColor(Color.BLUE);
            g.fillRect(0, 0, value, 20);
        }
    }

    /** Draws the first number, on a ground of a width, the same each time or not. */
    private record Bars(int width, boolean steady, AtomicInteger drawn) implements Visualizer {
        @Override
        public VisualizerInfo info() {
            return new VisualizerInfo(Contracts.facts("bars"));
        }

        @Override
        public boolean accepts(Results results) {
            return results.all(Result.Scalar.class).findAny().isPresent();
        }

        @Override
        public List<Figure> draw(Results results, Options options) {
            int more = steady ? 0 : drawn.incrementAndGet();
            return results.all(Result.Scalar.class)
                    .limit(1)
                    .<Figure>map(number -> new Bar(width, (int) number.value() + more))
                    .toList();
        }
    }

    static class Sound extends VisualizerContract {

        private final AtomicInteger drawn = new AtomicInteger();

        Visualizer bars(int width, boolean steady) {
            return new Bars(width, steady, drawn);
        }

        @Override
        protected Visualizer visualizer() {
            return bars(100, true);
        }

        @Override
        protected boolean published() {
            return false;
        }

        @Override
        protected Results drawable() {
            return number(30);
        }

        @Override
        protected List<Results> awkward() {
            return List.of(number(Double.NaN));
        }

        private static Results number(double value) {
            return Results.of(new Result.Scalar("value", value, Optional.empty(), ""));
        }
    }

    static class Wide extends Sound {
        @Override
        protected Visualizer visualizer() {
            return bars(105, true);
        }
    }

    static class Restless extends Sound {
        @Override
        protected Visualizer visualizer() {
            return bars(100, false);
        }
    }

    @Test
    void soundVisualizer_passes() {
        assertThat(Contracts.failing(Sound.class)).isEmpty();
    }

    @Test
    void paintOutside_isFound() {
        assertThat(Contracts.failing(Wide.class)).contains("pictures_stayWithinTheirSize");
    }

    @Test
    void changingPicture_isFound() {
        assertThat(Contracts.failing(Restless.class)).contains("sameResults_giveTheSamePicture");
    }
}
