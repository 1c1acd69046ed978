package org.topolab.view.curve;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.ChartFigure;
import org.topolab.chart.FigureNames;
import org.topolab.chart.Palette;

/** Draws every series of the results, one figure each. */
@Component
public final class CurveView implements Visualizer {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "curve",
                            "Curves with chance",
                            "Draws a value against another, such as a metric against epoch; its"
                                    + " chance level as a dashed line with a band for the spread of"
                                    + " one value by chance. Missing values leave gaps.",
                            List.of(Palette.OKABE_ITO.citation()),
                            "Apache-2.0",
                            Look.SPECS));

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return results.all(Series.class).anyMatch(series -> !series.points().isEmpty());
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        Look look = Look.of(options);
        FigureNames names = new FigureNames();
        List<Figure> figures = new ArrayList<>();
        results.all(Series.class)
                .filter(series -> !series.points().isEmpty())
                .forEach(series -> figures.add(figure(new Curve(series, look), names)));
        return List.copyOf(figures);
    }

    private static Figure figure(Curve curve, FigureNames names) {
        Series series = curve.series();
        String chance = curve.chance().isEmpty() ? "" : ", with its chance level";
        String title =
                "%s: %s against %s%s."
                        .formatted(series.name(), series.yName(), series.xName(), chance);
        return new ChartFigure(
                names.next(series.name()),
                title,
                new Dimension(WIDTH, HEIGHT),
                () -> CurveChart.of(curve));
    }
}
