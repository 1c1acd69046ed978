package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Feature;
import org.topolab.nn.Tap;

/** What can be measured of the network it is told: every convolution and the dense layer. */
final class Sheets implements NetworkWriter {

    private final List<Tap> taps = new ArrayList<>();

    private Sheets() {}

    /** The sheets of a network, in its order, and where in the graph they are read. */
    static List<Tap> of(RetinaVvs network) {
        Sheets sheets = new Sheets();
        network.write(sheets);
        return List.copyOf(sheets.taps);
    }

    @Override
    public void noise(Feature in, Feature out, double sd) {
        // measured before noise is added
    }

    /** The sheet {@code retina-1} of layer {@code retina_1}, and so on. */
    @Override
    public void convolution(Feature in, Feature out, Filter filter) {
        String id = out.name().replace('_', '-');
        String part = id.startsWith("retina") ? "retina" : "cortex";
        String title = "the %s, layer %s".formatted(part, id.substring(id.indexOf('-') + 1));
        Layout layout = new Layout.FeatureMap(out.height(), out.width(), out.channels());
        taps.add(new Tap(new Sheet(id, title, layout), out.name()));
    }

    @Override
    public void activityPenalty(Feature in, Feature out, double coefficient) {
        // hands on what is measured already
    }

    @Override
    public void dense(Feature in, Feature out, double l1) {
        // an order that nothing in the network knows of
        Layout layout = Layout.Grid.nearSquare(out.channels());
        taps.add(new Tap(new Sheet("dense-1", "the dense layer", layout), out.name()));
    }

    @Override
    public void logits(Feature in, Feature out) {
        // the predictions
    }
}
