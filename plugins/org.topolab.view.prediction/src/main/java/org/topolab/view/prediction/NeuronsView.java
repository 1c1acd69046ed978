package org.topolab.view.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Subject;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.ColorMap;
import org.topolab.chart.FigureNames;
import org.topolab.chart.Palette;

/** Draws how well neurons are predicted, and where they look. */
@Component
public final class NeuronsView implements Visualizer {

    private static final String SCALE = "scale";
    private static final String COLORS = "colors";
    private static final String SUITING = "suiting";

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "neurons",
                            "Predicted neurons",
                            "Recorded against predicted responses, scores against oracles and their"
                                    + " distribution, the best and the worst neurons image by"
                                    + " image; retinotopic maps, and true and learnt places in the"
                                    + " image.",
                            List.of(
                                    Palette.OKABE_ITO.citation(),
                                    ColorMap.CIVIDIS.citation(),
                                    ColorMap.VIRIDIS.citation()),
                            "Apache-2.0",
                            List.of(
                                    new OptionSpec.ChoiceOption(
                                            SCALE,
                                            "Axes of responses; those that suit are of square"
                                                    + " roots, or logarithmic where responses span"
                                                    + " decades, or linear where some are below 0.",
                                            SUITING,
                                            Stream.concat(
                                                            Stream.of(SUITING),
                                                            Stream.of(Axis.Kind.values())
                                                                    .map(Axis.Kind::word))
                                                    .toList()),
                                    new OptionSpec.ChoiceOption(
                                            COLORS,
                                            "Colours of places in retinotopic maps.",
                                            ColorMap.CIVIDIS.id(),
                                            ColorMap.sequentialIds()))));

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return !draw(results, Options.of(INFO.options(), Map.of())).isEmpty();
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        FigureNames names = new FigureNames();
        String about = results.about();
        Optional<Axis.Kind> kind =
                Stream.of(Axis.Kind.values())
                        .filter(some -> some.word().equals(options.text(SCALE)))
                        .findFirst();
        ColorMap colors = ColorMap.of(options.text(COLORS));
        List<Figure> figures = new ArrayList<>();
        ScatterFigure.of(results, names.named(ScatterFigure.NAME, about), kind)
                .ifPresent(figures::add);
        OracleFigure.of(results, names.named(OracleFigure.NAME, about)).ifPresent(figures::add);
        ScoresFigure.of(results, names.named(ScoresFigure.NAME, about)).ifPresent(figures::add);
        for (String list : List.of("best", "worst")) {
            NeuronPanels.of(results, list, list, names.named(list + "-neurons", about))
                    .ifPresent(figures::add);
        }
        CortexFigure.of(results, names.named(CortexFigure.NAME, about), colors)
                .ifPresent(figures::add);
        PlacesFigure.of(results, names.named(PlacesFigure.NAME, about)).ifPresent(figures::add);
        return List.copyOf(figures);
    }

    @Override
    public List<Figure> compare(List<Subject> subjects, Options options) {
        FigureNames names = new FigureNames();
        String about = subjects.isEmpty() ? "" : subjects.get(0).results().about();
        return ScoresFigure.of(subjects, names.named(ScoresFigure.NAME, about)).stream().toList();
    }
}
