package org.topolab.metric.linearity;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/**
 * Linear separability: how well a plane tells two classes apart by the activations of a layer, mean
 * over pairs of classes, on images that it was not fitted to.
 *
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019, A unified
 *     theory of early visual representations from retina to cortex through anatomically constrained
 *     deep CNNs, ICLR</a>
 */
@Component
public final class LinearSeparabilityMetric implements Metric {

    static final String ID = "linear-separability";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Linear separability",
                            "How well a linear support vector machine tells two classes apart on"
                                    + " held-out images, mean over pairs of classes; the same for"
                                    + " the raw images.",
                            List.of(LinearityMetric.SOURCE),
                            "Apache-2.0",
                            SeparabilitySettings.specs()),
                    "index -1 to 1: 2 (mean accuracy - 0.5), 1 if all classes are told apart",
                    Direction.HIGHER,
                    "mean and standard deviation with the classes of the images exchanged; about"
                            + " 0",
                    Needs.classes());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        Targets.Classes classes = context.targets().classesFor(ID);
        SeparabilitySettings settings = new SeparabilitySettings(context.options());
        RandomStream stream = RandomStream.of(context.seed()).split(ID);
        return new SeparabilityAccumulator(
                sheet,
                new Pictures(ID, context.images()),
                settings.contest(classes, stream),
                settings,
                stream);
    }
}
