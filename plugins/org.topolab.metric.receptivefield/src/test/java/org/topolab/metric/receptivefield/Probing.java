package org.topolab.metric.receptivefield;

import java.util.List;
import java.util.Map;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Targets;
import org.topolab.api.metric.Metric;
import org.topolab.api.metric.Results;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.api.option.Options;
import org.topolab.testkit.RandomImages;
import org.topolab.testkit.TestContext;

/** Metrics on made-up models. */
final class Probing {

    private Probing() {}

    /** A context with seed 1 in which the model can be probed. */
    static TestContext context(
            Metric metric, Map<String, Object> given, Targets targets, InputGradient model) {
        return context(metric, given, targets, model, new ImageShape(1, 8, 8));
    }

    static TestContext context(
            Metric metric,
            Map<String, Object> given,
            Targets targets,
            InputGradient model,
            ImageShape shape) {
        return new TestContext(
                Options.of(metric.info().options(), given),
                targets,
                new RandomImages(shape, targets.size()),
                1,
                Map.of(InputGradient.class, model));
    }

    /** What a metric finds on one sheet. */
    static Results on(
            Metric metric,
            InputGradient model,
            Sheet sheet,
            ImageShape shape,
            Map<String, Object> given) {
        Targets targets = new Targets.Classes(List.of("one"), new int[6]);
        return metric.start(sheet, context(metric, given, targets, model, shape)).finish();
    }

    /** What a metric finds on linear units of a grid of one row. */
    static Results on(Metric metric, LinearUnits units, Map<String, Object> given) {
        Layout layout = new Layout.Grid(1, units.weights().size());
        return on(metric, units, new Sheet("grid", "grid", layout), units.shape(), given);
    }

    /** Receptive fields of the golden net. */
    static Results formula(int layer, String point) {
        FormulaNetwork net = FormulaNetwork.golden();
        return on(
                new ReceptiveFieldMetric(),
                net,
                sheet(net, layer),
                net.shape(),
                Map.of("point", point));
    }

    static Sheet sheet(FormulaNetwork net, int layer) {
        return new Sheet("layer-" + layer, "layer", net.layout(layer));
    }

    private static int unit(FormulaNetwork net, int layer, int channel) {
        return net.layout(layer).unit(16, 16, channel);
    }

    /** Gradient of a unit in the middle at black. */
    static double[] gradient(int layer, int channel, Point point) {
        FormulaNetwork net = FormulaNetwork.golden();
        Probe probe = new Probe(net, "layer-" + layer, point, net.shape());
        float[] black = new float[net.shape().values()];
        return probe.gradients(new int[] {unit(net, layer, channel)}, List.of(black)).get(0);
    }

    /** Value of a unit in the middle at black. */
    static double value(int layer, int channel, Point point) {
        FormulaNetwork net = FormulaNetwork.golden();
        Probe probe = new Probe(net, "layer-" + layer, point, net.shape());
        float[] black = new float[net.shape().values()];
        return probe.values(new int[] {unit(net, layer, channel)}, List.of(black)).get(0)[0];
    }
}
