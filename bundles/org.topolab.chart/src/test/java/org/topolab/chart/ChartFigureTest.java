package org.topolab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;

class ChartFigureTest {

    private static JFreeChart chart() {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("line", new double[][] {{0, 1000}, {0.5, 0.5}});
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Color.RED);
        renderer.setSeriesStroke(0, new BasicStroke(4));
        XYPlot plot =
                new XYPlot(
                        data,
                        ChartStyle.axis("across", new Range(0, 1000), 5, true),
                        ChartStyle.axis("up", new Range(0, 1), 5, false),
                        renderer);
        return ChartStyle.chart("A line", plot, true);
    }

    private static int[] pixels(ChartFigure figure) {
        Dimension size = figure.size();
        BufferedImage image =
                new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
        return image.getRGB(0, 0, size.width, size.height, null, 0, size.width);
    }

    @Test
    void figure_paintsItsChartOnWhiteTheSameEachTimeAndInEveryCountry() {
        ChartFigure figure =
                new ChartFigure(
                        "a-line", "A line", new Dimension(300, 200), ChartFigureTest::chart);
        int[] once = pixels(figure);
        assertThat(once[0]).isEqualTo(0xffffffff);
        assertThat(once).contains(0xffff0000);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(pixels(figure)).isEqualTo(once);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nameWithOtherSigns_isRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                new ChartFigure(
                                        "A line",
                                        "A line",
                                        new Dimension(3, 2),
                                        ChartFigureTest::chart))
                .withMessageContaining("'A line' must be lower-case");
    }
}
