package org.topolab.view.images;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.metric.Results;
import org.topolab.api.option.OptionSpec.IntOption;
import org.topolab.api.option.Options;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Visualizer;
import org.topolab.api.view.VisualizerInfo;
import org.topolab.chart.FigureNames;

/** Draws pictures of the results as a contact sheet, one figure each. */
@Component
public final class ImagesView implements Visualizer {

    private static final VisualizerInfo INFO =
            new VisualizerInfo(
                    new Facts(
                            "images",
                            "Pictures side by side",
                            "Draws pictures in labelled rows and columns, pixel by pixel: grey for"
                                    + " one channel, colours for three. Says which values are black"
                                    + " and white.",
                            List.of(),
                            "Apache-2.0",
                            List.of(
                                    new IntOption(
                                            "zoom",
                                            "Side of a pixel in the figure; 0 takes what makes a"
                                                    + " picture about 72 wide.",
                                            0,
                                            0,
                                            ContactSheet.LARGEST_ZOOM))));

    @Override
    public VisualizerInfo info() {
        return INFO;
    }

    @Override
    public boolean accepts(Results results) {
        return results.all(Pictures.class).findAny().isPresent();
    }

    @Override
    public List<Figure> draw(Results results, Options options) {
        FigureNames names = new FigureNames();
        List<Figure> figures = new ArrayList<>();
        results.all(Pictures.class)
                .forEach(
                        pictures ->
                                figures.add(
                                        new ContactSheet(
                                                names.named(pictures.name(), results.about()),
                                                pictures,
                                                options.integer("zoom"))));
        return List.copyOf(figures);
    }
}
