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
}
