package org.topolab.view.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;

class CurveViewTest {

    private static final Optional<Chance> CHANCE = Optional.of(new Chance(1, 0.25, 100));

    @TempDir Path folder;

    private static Figure draw(Series series, Map<String, Object> given) {
        CurveView view = new CurveView();
        List<Figure> figures =
                view.draw(Results.of(series), Options.of(view.info().options(), given));
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static Series series(int points, IntFunction<Point> point) {
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            all.add(point.apply(i));
        }
        return new Series("clustering", "epoch", "index, units", all);
    }

    private static int count(Figure figure, Color color) {
        Dimension size = figure.size();
        BufferedImage image =
                new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
        int count = 0;
        for (int pixel : image.getRGB(0, 0, size.width, size.height, null, 0, size.width)) {
            count += new Color(pixel).equals(color) ? 1 : 0;
        }
        return count;
    }

    @Test
    void words_nameAxesAndChance() {
        Series series = series(5, i -> new Point(i + 1, 2 + i, CHANCE));
        assertThat(Words.of(draw(series, Map.of()), folder).all())
                .contains("clustering", "epoch", "index, units", "chance, mean ± 2 sd")
                .contains("1", "2", "3", "4", "5")
                .doesNotContain("1.5");
    }

    @Test
    void bandOption_changesItsWidthAndItsName() {
        Series series = series(5, i -> new Point(i, 2, CHANCE));
        Color shade = new Color(0xdbdbdb); // the band on white: 255 - (255 - 89) * 56 / 255
        int two = count(draw(series, Map.of()), shade);
        int one = count(draw(series, Map.of("band", 1.0)), shade);
        assertThat(one).isBetween(two / 3, two * 9 / 10);
        Figure wide = draw(series, Map.of("band", 2.5));
        assertThat(Words.of(wide, folder).all()).contains("chance, mean ± 2.5 sd");
        Figure none = draw(series, Map.of("band", 0.0));
        assertThat(Words.of(none, folder).all()).contains("chance");
        assertThat(count(none, shade)).as("edges of letters").isLessThan(two / 100);
    }

    @Test
    void seriesWithoutChance_hasNoLegend() {
        Series loss = series(4, i -> new Point(i, 2 - i * 0.3, Optional.empty()));
        assertThat(Words.of(draw(loss, Map.of()), folder).all())
                .containsOnlyOnce("index, units")
                .noneMatch(word -> word.startsWith("chance"));
    }

    @Test
    void singlePoint_isVisible() {
        Figure figure = draw(series(1, i -> new Point(3, 2, Optional.empty())), Map.of());
        assertThat(count(figure, CurveChart.VALUES)).isGreaterThan(15);
        assertThat(Words.of(figure, folder).all()).contains("2", "3", "4");
    }

    @Test
    void lonePointAmongMany_isVisible() {
        Series gaps = series(400, i -> new Point(i, i == 200 ? 1 : Double.NaN, Optional.empty()));
        assertThat(count(draw(gaps, Map.of()), CurveChart.VALUES)).isGreaterThan(15);
    }

    @Test
    void nothingFinite_isSaid() {
        Figure figure = draw(series(2, i -> new Point(i, Double.NaN, Optional.empty())), Map.of());
        assertThat(Words.of(figure, folder).all()).contains("no finite value");
        assertThat(count(figure, CurveChart.VALUES)).isZero();
    }

    @Test
    void logAxis_saysWhatItLeavesOut() {
        Series loss = series(4, i -> new Point(i, i * 10, Optional.empty()));
        assertThat(Words.of(draw(loss, Map.of("log", true)), folder).all())
                .contains("not above 0 and left out: 1", "10", "20");
    }
}
