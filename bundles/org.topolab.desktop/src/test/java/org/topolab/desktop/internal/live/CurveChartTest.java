package org.topolab.desktop.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.topolab.api.metric.Result.Interval;
import org.topolab.core.run.Row;

class CurveChartTest {

    private final CurveChart curves = new CurveChart();

    private static Row row(int epoch) {
        return new Row(
                "r",
                1,
                epoch,
                "test",
                "units",
                "index",
                0.2 + 0.1 * epoch,
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.05),
                Optional.of(new Interval(0.1 * epoch, 0.4 + 0.1 * epoch, 0.95)));
    }

    private XYPlot plot(int number) {
        CombinedDomainXYPlot both = (CombinedDomainXYPlot) curves.chart().getPlot();
        return both.getSubplots().get(number);
    }

    private void show() {
        List<Row> rows = new ArrayList<>(List.of(row(0), row(1), row(2)));
        curves.show(
                new double[][] {{0.1, 0.2, 1.1}, {2.3, 2.2, 1.5}},
                List.of(row(1)),
                Optional.of(Quantity.of(rows.get(0))),
                rows);
    }

    @Test
    void chanceBand_hasTheStandardDeviationsItSays() {
        show();
        IntervalXYDataset band = (IntervalXYDataset) plot(1).getDataset(0);
        // 0.1 - 1.96 * 0.05 and 0.1 + 1.96 * 0.05
        assertThat(band.getStartYValue(0, 0)).isEqualTo(0.1 - 0.098);
        assertThat(band.getEndYValue(0, 2)).isEqualTo(0.1 + 0.098);
        assertThat(String.valueOf(band.getSeriesKey(0))).isEqualTo("chance, mean ± 1.96 sd");
    }

    @Test
    void values_haveTheirIntervals() {
        show();
        IntervalXYDataset values = (IntervalXYDataset) plot(1).getDataset(1);
        assertThat(values.getYValue(0, 1)).isEqualTo(0.2 + 0.1);
        assertThat(values.getStartYValue(0, 1)).isEqualTo(0.1);
        assertThat(String.valueOf(values.getSeriesKey(0)))
                .isEqualTo("index of units, test, with confidence interval");
    }

    @Test
    void nothing_isDrawnWithoutFailing() {
        curves.show(new double[2][0], List.of(), Optional.empty(), List.of());
        curves.dress();
        assertThat(colored(curves.chart().createBufferedImage(600, 400))).isZero();
        assertThat(plot(1).getDataset(0).getSeriesCount()).isZero();
    }

    @Test
    void chart_isDrawnWithItsLines() {
        show();
        assertThat(colored(curves.chart().createBufferedImage(600, 400))).isGreaterThan(500);
    }

    /** How many pixels are neither grey nor nearly so. */
    private static int colored(BufferedImage image) {
        int colored = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 255;
                int blue = rgb & 255;
                colored += Math.abs(red - blue) > 60 ? 1 : 0;
            }
        }
        return colored;
    }
}
