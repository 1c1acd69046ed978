package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Results;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;

/**
 * What every visualizer promises: the same results give the same picture, painted within its size,
 * without a display; results it cannot draw give no figure. What it draws of several subjects keeps
 * the same promises.
 */
public abstract class VisualizerContract extends ContributionContract {

    private static final int MARGIN = 20;
    private static final int UNTOUCHED = 0xff123456;

    /** A fresh visualizer. */
    protected abstract Visualizer visualizer();

    @Override
    protected final Visualizer contribution() {
        return visualizer();
    }

    /** Results it can draw. */
    protected abstract Results drawable();

    /** Results it must bear: NaN values, maps without any category, series of one point. */
    protected abstract List<Results> awkward();

    @Test
    void results_areDrawn() {
        assertThat(visualizer().accepts(drawable())).isTrue();
        assertThat(draw(drawable())).isNotEmpty();
    }

    @Test
    void nothing_isNotDrawn() {
        assertThat(visualizer().accepts(Results.of())).isFalse();
        assertThat(draw(Results.of())).isEmpty();
    }

    @Test
    void names_areUniqueAndLowerCase() {
        List<String> names = draw(drawable()).stream().map(Figure::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[a-z0-9][a-z0-9-]*"));
    }

    @Test
    void figures_haveTitleAndSize() {
        for (Figure figure : draw(drawable())) {
            assertThat(figure.title()).as("title of '%s'", figure.name()).isNotBlank();
            assertThat(figure.size().width).as("width of '%s'", figure.name()).isBetween(1, 8192);
            assertThat(figure.size().height).as("height of '%s'", figure.name()).isBetween(1, 8192);
        }
    }

    @Test
    void sameResults_giveTheSamePicture() {
        List<Figure> first = draw(drawable());
        List<Figure> second = draw(drawable());
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            int[] once = paint(first.get(i));
            assertThat(Arrays.equals(paint(first.get(i)), once)).as("painted again").isTrue();
            assertThat(Arrays.equals(paint(second.get(i)), once)).as("drawn again").isTrue();
        }
    }

    @Test
    void pictures_stayWithinTheirSize() {
        draw(drawable()).forEach(VisualizerContract::staysWithin);
    }

    @Test
    void pictures_showSomething() {
        for (Figure figure : draw(drawable())) {
            long colours = Arrays.stream(paint(figure)).distinct().count();
            assertThat(colours).as("colours in '%s'", figure.name()).isGreaterThan(2);
        }
    }

    @Test
    void awkwardResults_areBorne() {
        for (Results results : awkward()) {
            List<Figure> figures = draw(results);
            figures.forEach(VisualizerContract::staysWithin);
            if (!visualizer().accepts(results)) {
                assertThat(figures).isEmpty();
            }
        }
    }

    @Test
    void severalSubjects_areComparedWithinTheSize() {
        assertThat(visualizer().compare(List.of(), options())).isEmpty();
        List<Subject> subjects =
                List.of(
                        new Subject("first", 1, drawable()),
                        new Subject("second", 3, drawable().about("where it is from")));
        List<Figure> figures = visualizer().compare(subjects, options());
        assertThat(figures.stream().map(Figure::name)).doesNotHaveDuplicates();
        assertThat(figures.stream().map(Figure::name))
                .allMatch(name -> name.matches("[a-z0-9][a-z0-9-]*"));
        figures.forEach(VisualizerContract::staysWithin);
    }

    @Test
    void awkwardSubjects_areBorneToo() {
        for (Results results : awkward()) {
            if (visualizer().accepts(results)) {
                visualizer()
                        .compare(
                                List.of(
                                        new Subject("first", 1, results),
                                        new Subject("second", 1, drawable())),
                                options())
                        .forEach(VisualizerContract::staysWithin);
            }
        }
    }

    private List<Figure> draw(Results results) {
        return visualizer().draw(results, options());
    }

    private static void staysWithin(Figure figure) {
        Dimension size = figure.size();
        int width = size.width + 2 * MARGIN;
        int[] pixels = paint(figure);
        for (int at = 0; at < pixels.length; at++) {
            int x = at % width - MARGIN;
            int y = at / width - MARGIN;
            if (x < 0 || y < 0 || x >= size.width || y >= size.height) {
                assertThat(pixels[at])
                        .as("pixel %d, %d outside '%s' of %s", x, y, figure.name(), size)
                        .isEqualTo(UNTOUCHED);
            }
        }
    }

    /** The figure with a margin of untouched pixels around it. */
    private static int[] paint(Figure figure) {
        int width = figure.size().width + 2 * MARGIN;
        int height = figure.size().height + 2 * MARGIN;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] blank = new int[width * height];
        Arrays.fill(blank, UNTOUCHED);
        image.setRGB(0, 0, width, height, blank, 0, width);
        Graphics2D g = image.createGraphics();
        try {
            g.translate(MARGIN, MARGIN);
            figure.paint(g);
        } finally {
            g.dispose();
        }
        return image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    }
}
