package org.topolab.metric.prediction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Facts;
import org.topolab.api.metric.Accumulator;
import org.topolab.api.metric.Direction;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.MetricContext;
import org.topolab.api.metric.MetricInfo;
import org.topolab.api.metric.Needs;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.stat.RandomStream;

/**
 * How well a network predicts the responses of neurons to images it has not seen, against what
 * their noise lets any network reach.
 *
 * @see <a href="https://openreview.net/forum?id=Tp7kI90Htd">Lurz et al. 2021, Generalization in
 *     data-driven models of primary visual cortex, ICLR</a>
 */
@Component
public final class PredictionMetric implements Metric {

    static final String ID = "prediction";

    private static final MetricInfo INFO =
            new MetricInfo(
                    new Facts(
                            ID,
                            "Prediction of neurons",
                            "Correlation of predicted and recorded responses, the share of what is"
                                    + " explainable that is explained, bits per spike; against"
                                    + " oracles made of other showings of the same image.",
                            List.of(
                                    new Citation(
                                            "Lurz et al. 2021, Generalization in data-driven models"
                                                    + " of primary visual cortex, ICLR",
                                            "10.1101/2020.10.05.326256"),
                                    new Citation(
                                            "Cadena et al. 2019, Deep convolutional models improve"
                                                    + " predictions of macaque V1 responses to"
                                                    + " natural images, PLoS Comput. Biol."
                                                    + " 15:e1006897",
                                            "10.1371/journal.pcbi.1006897"),
                                    new Citation(
                                            "Schoppe et al. 2016, Measuring the performance of"
                                                    + " neural models, Front. Comput. Neurosci."
                                                    + " 10:10",
                                            "10.3389/fncom.2016.00010")),
                            "Apache-2.0",
                            Settings.specs()),
                    "correlations -1 to 1; shares explained at most about 1, not bounded below",
                    Direction.HIGHER,
                    "predictions for other images, in random pairings that are the same for all"
                            + " neurons",
                    new Needs(
                            Optional.of(Responses.class),
                            Optional.of(Layout.Outputs.class),
                            Set.of()));

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Accumulator start(Sheet sheet, MetricContext context) {
        int units = sheet.layout().units();
        if (!(sheet.layout() instanceof Layout.Outputs)) {
            throw new IllegalArgumentException(
                    "%s: the units of sheet '%s' are no outputs, which predictions are; leave this sheet out"
                            .formatted(ID, sheet.id()));
        }
        if (!(context.targets() instanceof Responses responses)) {
            throw new IllegalArgumentException(
                    "%s: the data set has %s as targets, expected responses; choose recordings of neurons"
                            .formatted(ID, context.targets().kind()));
        }
        if (responses.outputs() != units) {
            throw new IllegalArgumentException(
                    "%s: the network has %d outputs for %d neurons; choose the recordings it was trained on"
                            .formatted(ID, units, responses.outputs()));
        }
        refuseSilence(responses);
        return new PredictionAccumulator(
                responses,
                Settings.of(context.options()),
                RandomStream.of(context.seed()).split(ID));
    }

    private static void refuseSilence(Responses responses) {
        for (int trial = 0; trial < responses.size(); trial++) {
            Neurons.Recording recording =
                    responses.neurons().recordings().get(responses.recording(trial));
            for (int neuron = recording.first(); neuron < recording.end(); neuron++) {
                if (responses.value(trial, neuron) != 0) {
                    return;
                }
            }
        }
        throw new IllegalArgumentException(
                "%s: all responses of %d neurons in %d trials are 0, expected some above 0; look at the responses of the data set"
                        .formatted(ID, responses.outputs(), responses.size()));
    }
}
