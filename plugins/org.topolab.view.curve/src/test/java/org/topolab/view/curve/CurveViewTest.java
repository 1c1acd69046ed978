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
import org.topolab.api.metric.Result.Interval;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Result.Series.Point;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;

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
                .contains("Clustering: index, units against epoch", "epoch", "chance, mean ± 2 sd")
                .contains("index, units", "1", "2", "3", "4", "5")
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
    void heading_saysTheNameOnceWhereTheAxisSaysItToo() {
        Series accuracy =
                new Series(
                        "accuracy-test",
                        "epoch",
                        "accuracy (test)",
                        List.of(new Point(1, 0.5, Optional.empty())));
        assertThat(Words.of(draw(accuracy, Map.of()), folder).all())
                .contains("Accuracy (test) against epoch", "accuracy (test)");
    }

    @Test
    void heading_saysWhatIsAcrossOnce() {
        List<Point> points = List.of(new Point(1, 0.5, Optional.empty()));
        Series energy = new Series("energy-eccentricity", "eccentricity", "energy", points);
        assertThat(Words.of(draw(energy, Map.of()), folder).all())
                .contains("Energy against eccentricity");
        Series entropy = new Series("entropy-eccentricity", "eccentricity", "nats", points);
        assertThat(Words.of(draw(entropy, Map.of()), folder).all())
                .contains("Entropy: nats against eccentricity");
    }

    @Test
    void interval_isShadedAndSaid() {
        Optional<Interval> interval = Optional.of(new Interval(1, 3, 0.95));
        Series series = series(3, i -> new Point(i, 2, Optional.empty(), interval));
        Figure figure = draw(series, Map.of());
        assertThat(Words.of(figure, folder).all()).contains("shaded around a line: 95 % interval");
        Color shade = new Color(0xdbebf4); // 36 / 255 of 0x0072b2 on white
        assertThat(count(figure, shade)).isGreaterThan(10_000);
    }

    @Test
    void hugeInterval_doesNotFlattenTheCurve() {
        Optional<Interval> huge = Optional.of(new Interval(-1000, 1000, 0.95));
        Series series = series(3, i -> new Point(i, i, Optional.empty(), huge));
        assertThat(Words.of(draw(series, Map.of()), folder).all())
                .contains("0.5", "1.5")
                .doesNotContain("1000");
    }

    @Test
    void subjects_shareOneChartWithALegend() {
        CurveView view = new CurveView();
        List<Subject> subjects = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            int up = n;
            Series series = series(3, i -> new Point(i, up + i, CHANCE));
            subjects.add(new Subject("n " + n, n == 1 ? 1 : 3, Results.of(series)));
        }
        List<Figure> figures = view.compare(subjects, Options.of(view.info().options(), Map.of()));
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).name()).isEqualTo("clustering");
        assertThat(Words.of(figures.get(0), folder).all())
                .contains("n 1", "n 2, mean of 3", "n 9, mean of 3", "chance, mean ± 2 sd");
        assertThat(count(figures.get(0), CurveChart.VALUES)).isGreaterThan(15);
        assertThat(count(figures.get(0), new Color(0xd55e00))).isGreaterThan(15);
    }

    @Test
    void differentChance_isDashedInTheColourOfItsLine() {
        CurveView view = new CurveView();
        Series one = series(3, i -> new Point(i, 5, Optional.of(new Chance(1, 0, 0))));
        Series two = series(3, i -> new Point(i, 6, Optional.of(new Chance(2, 0, 0))));
        Options options = Options.of(view.info().options(), Map.of());
        Subject first = new Subject("a", 1, Results.of(one));
        Figure different =
                view.compare(List.of(first, new Subject("b", 1, Results.of(two))), options).get(0);
        Figure same =
                view.compare(List.of(first, new Subject("b", 1, Results.of(one))), options).get(0);
        // two lines of the same values: the later hides the earlier, its chance is grey
        assertThat(count(different, CurveChart.VALUES))
                .isGreaterThan(count(same, CurveChart.VALUES) + 300);
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
