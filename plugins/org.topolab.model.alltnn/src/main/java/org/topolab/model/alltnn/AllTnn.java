package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.nn.Feature;

/**
 * A network as data: layers on sheets, one after the other, then a linear readout.
 *
 * <pre>
 * layer -> ReLU -> normalisation -> dropout -> pooling -> mask
 * </pre>
 *
 * <p>With {@link Normalising#first} normalisation and ReLU change places.
 *
 * @param options what was asked for
 * @param stages its layers with their sizes
 * @param outputs number of classes, or length of a target vector
 */
record AllTnn(AllTnnOptions options, List<Stage> stages, int outputs) {

    /** Name of the graph's input. */
    static final String INPUT = "image";

    /** Name of the last layer. */
    static final String READOUT = "readout";

    AllTnn {
        stages = List.copyOf(stages);
    }

    /**
     * The network for a data set.
     *
     * @param where the beginning of a message
     * @throws IllegalArgumentException if images are too small
     */
    static AllTnn of(String where, AllTnnOptions options, ImageShape image, int outputs) {
        options.architecture().refuseSmall(where, image);
        List<Stage> stages = new ArrayList<>();
        Feature in = Feature.of(INPUT, image);
        for (Area area : options.architecture().areas()) {
            int number = stages.size() + 1;
            Feature out =
                    new Feature(
                            "sheet_" + number,
                            area.filters(),
                            area.places(in.height()),
                            area.places(in.width()));
            stages.add(new Stage(number, in, out, area));
            in = handedOn(area, out);
        }
        return new AllTnn(options, stages, outputs);
    }

    private static Feature handedOn(Area area, Feature out) {
        return new Feature(
                out.name(),
                out.channels(),
                area.handedOn(out.height()),
                area.handedOn(out.width()));
    }

    /** Tells a writer all layers, inputs before what reads them. */
    void write(NetworkWriter writer) {
        Feature x = stages.get(0).in();
        for (Stage stage : stages) {
            x = block(stage, x, writer);
        }
        if (options.burden().dropout() > 0) {
            x = step(x, x.after("readout_dropout"), writer::dropout);
        }
        if (options.convReadout()) {
            x = step(x, Feature.vector("global_average", x.channels()), writer::average);
        }
        writer.logits(x, Feature.vector(READOUT, outputs));
    }

    private Feature block(Stage stage, Feature in, NetworkWriter writer) {
        Normalising norm = options.normalising();
        Feature x = stage.out();
        writer.sheet(stage, in, x, !norm.first());
        if (norm.given()) {
            x = step(x, x.after(stage.named("norm")), (from, to) -> writer.norm(stage, from, to));
        }
        if (norm.first()) {
            x = step(x, x.after(stage.named("relu")), writer::relu);
        }
        if (options.burden().dropout() > 0) {
            x = step(x, x.after(stage.named("dropout")), writer::dropout);
        }
        if (stage.area().pooled()) {
            Feature pooled = handedOn(stage.area(), x).after(stage.named("pool"));
            x = step(x, pooled, writer::pool);
        }
        if (options.burden().mask()) {
            x = step(x, x.after(stage.named("mask")), writer::mask);
        }
        return x;
    }

    /** What says one step to a writer. */
    private interface Step {
        void write(Feature in, Feature out);
    }

    private static Feature step(Feature in, Feature out, Step step) {
        step.write(in, out);
        return out;
    }
}
