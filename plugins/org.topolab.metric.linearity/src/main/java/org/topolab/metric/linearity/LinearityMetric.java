package org.topolab.metric.linearity;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/**
 * Linearity: how much of a layer a linear map of the image explains, and how much of the image a
 * linear map of the layer explains, on images that neither map was fitted to.
 *
 * @see <a href="https://arxiv.org/abs/1901.00945">Lindsey, Ocko, Ganguli, Deny 2019, A unified
 *     theory of early visual representations from retina to cortex through anatomically constrained
 *     deep CNNs, ICLR</a>
 */
@Component
public final class LinearityMetric implements Metric {

    static final String ID = "linearity";

    static final Citation SOURCE =
            new Citation(
                    "Lindsey, Ocko, Ganguli, Deny 2019, A unified theory of early visual"
                            + " representations from retina to cortex through anatomically"
                            + " constrained deep CNNs, ICLR, arXiv 1901.00945",
                    "10.48550/arXiv.1901.00945");

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Linearity",
                            "How much of a layer a linear map of the image explains, and how much"
                                    + " of the image one of the layer, by ridge regression on"
                                    + " held-out images.",
                            List.of(SOURCE),
                            "Apache-2.0",
                            LinearitySettings.specs()),
                    "R^2 at most 1, which is a linear layer, or an image that is kept whole;"
                            + " negative is worse than the mean",
                    Direction.HIGHER,
                    "0, exactly: what the mean of the scored images explains; no prediction that"
                            + " knows nothing of them has more on average",
                    Needs.nothing());

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return LinearitySettings.check(options);
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        for (OptionProblem problem : check(context.options())) {
            throw new IllegalArgumentException(
                    "%s: %s: %s".formatted(ID, problem.option(), problem.message()));
        }
        return new LinearityAccumulator(
                sheet,
                context.images(),
                new LinearitySettings(context.options()),
                RandomStream.of(context.seed()).split(ID));
    }
}
