package org.topolab.core.catalog;

import java.util.List;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.info.Contribution;
import org.topolab.api.metric.Metric;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.readout.ReadoutProvider;
import org.topolab.api.study.Reproduction;
import org.topolab.api.view.Visualizer;

/**
 * A kind of contribution.
 *
 * @param <C> its service interface
 * @param word plural as users type it: {@code models}
 * @param noun singular for messages: {@code model family}
 * @param type its service interface
 */
public record Kind<C extends Contribution<?>>(String word, String noun, Class<C> type) {

    /** Architectures. */
    public static final Kind<ModelFamily> MODELS =
            new Kind<>("models", "model family", ModelFamily.class);

    /** Data sets. */
    public static final Kind<DatasetProvider> DATA =
            new Kind<>("data", "data set", DatasetProvider.class);

    /** Metrics. */
    public static final Kind<Metric> METRICS = new Kind<>("metrics", "metric", Metric.class);

    /** Parts of models that make responses of neurons from the features of a core. */
    public static final Kind<ReadoutProvider> READOUTS =
            new Kind<>("readouts", "readout", ReadoutProvider.class);

    /** Visualizers. */
    public static final Kind<Visualizer> VIEWS = new Kind<>("views", "view", Visualizer.class);

    /** Reproductions of publications. */
    public static final Kind<Reproduction> REPRODUCTIONS =
            new Kind<>("reproductions", "reproduction", Reproduction.class);

    /** All kinds, in the order they are shown in. */
    public static final List<Kind<?>> ALL =
            List.of(MODELS, DATA, METRICS, READOUTS, VIEWS, REPRODUCTIONS);
}
