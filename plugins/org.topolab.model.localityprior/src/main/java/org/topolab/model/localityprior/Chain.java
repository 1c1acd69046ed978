package org.topolab.model.localityprior;

import java.util.ArrayList;
import java.util.List;
import org.topolab.model.localityprior.Stage.Kind;
import org.topolab.model.localityprior.Stage.Window;
import org.topolab.nn.Feature;

/** Writes stages down, each reading the one before. */
final class Chain {

    private final List<Stage> stages = new ArrayList<>();
    private Feature last;

    /** Begins with the network's input. */
    Chain(Feature input) {
        this.last = input;
    }

    /** A convolution with bias, fused with a ReLU if asked. */
    Chain convolution(String name, int channels, Window window, boolean relu) {
        return windowed(Kind.CONVOLUTION, name, channels, window, relu);
    }

    /** The largest of each window. */
    Chain maxPool(String name, int kernel, int stride) {
        Window window = new Window(kernel, stride, 0);
        return windowed(Kind.MAX_POOL, name, last.channels(), window, false);
    }

    /** A stage that keeps the shape. */
    Chain then(Kind kind, String name) {
        return add(kind, last.after(name), Window.NONE, false);
    }

    /** Batch normalisation, then a ReLU. */
    Chain batchNormRelu(String name) {
        return add(Kind.BATCH_NORM, last.after(name), Window.NONE, true);
    }

    /** A map as a vector. */
    Chain flatten(String name) {
        return add(
                Kind.FLATTEN,
                Feature.vector(name, Math.toIntExact(last.values())),
                Window.NONE,
                false);
    }

    /** A stage between vectors, fused with a ReLU if asked. */
    Chain vector(Kind kind, String name, int units, boolean relu) {
        return add(kind, Feature.vector(name, units), Window.NONE, relu);
    }

    /** All stages so far. */
    List<Stage> stages() {
        return List.copyOf(stages);
    }

    private Chain windowed(Kind kind, String name, int channels, Window window, boolean relu) {
        Feature out =
                new Feature(name, channels, window.size(last.height()), window.size(last.width()));
        return add(kind, out, window, relu);
    }

    private Chain add(Kind kind, Feature out, Window window, boolean relu) {
        stages.add(new Stage(kind, last, out, window, relu));
        last = out;
        return this;
    }
}
