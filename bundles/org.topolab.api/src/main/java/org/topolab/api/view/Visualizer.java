package org.topolab.api.view;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;
import org.topolab.api.metric.Results;
import org.topolab.api.option.Options;

/** Draws results. */
@ConsumerType
public interface Visualizer extends Contribution<VisualizerInfo> {

    /** Whether there is anything in the results that it can draw. */
    boolean accepts(Results results);

    /**
     * Draws what it can of the results.
     *
     * @return figures with names unique among them; empty if nothing can be drawn
     */
    List<Figure> draw(Results results, Options options);

    /**
     * Draws what it can of several subjects in common figures: maps side by side, curves in one
     * chart. A view without a picture for several draws none.
     *
     * @param subjects with results of the same metric and sheet that this view accepts, at least
     *     one
     * @return figures with names unique among them; empty if nothing can be compared
     */
    default List<Figure> compare(List<Subject> subjects, Options options) {
        return List.of();
    }
}
