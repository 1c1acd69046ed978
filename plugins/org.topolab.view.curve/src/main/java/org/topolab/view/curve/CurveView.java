package org.topolab.view.curve;

import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.Series;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
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
    private static final int HEIGHT_OF_SEVERAL = 430; // the legend has more lines

    /** Blue, vermilion, green, orange, purple, sky blue, black, yellow in Okabe and Ito's list. */
    private static final int[] LINE_ORDER = {4, 5, 2, 0, 6, 1, 7, 3};

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "curve",
                            "Curves with chance",
                            "Draws a value against another, such as a metric against epoch, with"
                                    + " what it is held against as long dashes; its chance level as a dashed line with a band for the spread of"
                                    + " one value by chance, its confidence interval as a shade."
                                    + " Missing values leave gaps.",
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
        Charts charts = new Charts(Look.of(options));
        charts.add(results, "", CurveChart.VALUES);
        return figures(charts);
    }

    @Override
    public List<Figure> compare(List<Subject> subjects, Options options) {
        Charts charts = new Charts(Look.of(options));
        List<Color> colors = colors(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            String label =
                    subject.runs() == 1
                            ? subject.label()
                            : "%s, mean of %d".formatted(subject.label(), subject.runs());
            charts.add(subject.results(), label, colors.get(i));
        }
        return figures(charts);
    }

    private static List<Figure> figures(Charts charts) {
        FigureNames names = new FigureNames();
        return charts.all().stream().map(lines -> figure(lines, names)).toList();
    }

    /** Colours of lines: those of Okabe and Ito, dark ones first and yellow last. */
    private static List<Color> colors(int count) {
        List<Color> published = Palette.OKABE_ITO.colors(Math.max(LINE_ORDER.length, count));
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            colors.add(published.get(i < LINE_ORDER.length ? LINE_ORDER[i] : i));
        }
        return colors;
    }

    private static Figure figure(Lines lines, FigureNames names) {
        boolean several = lines.all().size() > 1;
        String chance = lines.chance().isEmpty() ? "" : ", with chance";
        String where = lines.about().isEmpty() ? "" : ", " + lines.about();
        String who =
                several
                        ? " of " + String.join("; ", lines.all().stream().map(Line::words).toList())
                        : "";
        return new ChartFigure(
                names.next(lines.first().name()),
                "%s%s%s%s.".formatted(lines.heading(), who, where, chance),
                new Dimension(WIDTH, several ? HEIGHT_OF_SEVERAL : HEIGHT),
                () -> CurveChart.of(lines));
    }
}
