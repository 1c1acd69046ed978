package org.topolab.core.recipe;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.option.Options;
import org.topolab.api.view.Visualizer;

/**
 * What a run is made from: checked, every default filled in, services chosen.
 *
 * @param name name of the run
 * @param seed the one seed all random streams are split from
 * @param data the data set
 * @param model the model family
 * @param train checked options of training, see {@code TrainOptions}
 * @param measure checked options of measuring: when
 * @param metrics what is measured
 * @param figures what is drawn
 * @param movies views that are filmed over the measured epochs
 * @param frozen the whole recipe as plain maps, lists and values with every default filled in;
 *     writing it as YAML gives a recipe that repeats the run
 * @param places where each entry was written; metrics are at {@code measure.metrics.ID}, figures at
 *     {@code figures.ID}
 */
public record Recipe(
        String name,
        long seed,
        Chosen<DatasetProvider> data,
        Chosen<ModelFamily> model,
        Options train,
        Options measure,
        List<Chosen<Metric>> metrics,
        List<Chosen<Visualizer>> figures,
        List<Chosen<Visualizer>> movies,
        Map<String, Object> frozen,
        Places places) {

    public Recipe {
        metrics = List.copyOf(metrics);
        figures = List.copyOf(figures);
        movies = List.copyOf(movies);
    }
}
