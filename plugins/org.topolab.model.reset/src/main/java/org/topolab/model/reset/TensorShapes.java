package org.topolab.model.reset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.nn.Feature;
import org.topolab.nn.Loss;

/**
 * Lists the tensors of a network by name, with their shapes, in the order of published files:
 * normalisations between the levels come last.
 */
final class TensorShapes implements NetworkWriter {

    private final Map<String, int[]> shapes = new LinkedHashMap<>();
    private final Map<String, int[]> last = new LinkedHashMap<>();

    private TensorShapes() {}

    /** Shapes of all tensors of a composition, by name. */
    static Map<String, int[]> of(Composition composition) {
        TensorShapes writer = new TensorShapes();
        composition.write(writer);
        writer.shapes.putAll(writer.last);
        return writer.shapes;
    }

    @Override
    public void convolution(Feature in, Feature out, int stride) {
        shapes.put(out.name() + ".weight", new int[] {out.channels(), in.channels(), 3, 3});
    }

    @Override
    public void batchNorm(Feature in, Feature out, boolean relu) {
        norm(in, out, shapes);
    }

    private static void norm(Feature in, Feature out, Map<String, int[]> shapes) {
        for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
            shapes.put(out.name() + "." + part, new int[] {in.channels()});
        }
    }

    @Override
    public void shortcut(Feature in, Feature out, int stride) {
        // has no tensors
    }

    @Override
    public void addRelu(Feature first, Feature second, Feature out) {
        // has no tensors
    }

    @Override
    public void globalAverage(Feature in, Feature out) {
        // has no tensors
    }

    @Override
    public void linear(Feature in, Feature out, boolean relu) {
        shapes.put(
                out.name() + ".weight", new int[] {out.channels(), Math.toIntExact(in.values())});
        shapes.put(out.name() + ".bias", new int[] {out.channels()});
    }

    @Override
    public void logits(Feature in, Feature out) {
        linear(in, out, false);
    }

    @Override
    public void unflatten(Feature in, Feature out) {
        // has no tensors
    }

    @Override
    public void doubling(Feature in, Feature out, boolean relu) {
        // transposed convolutions have inputs before outputs
        shapes.put(out.name() + ".weight", new int[] {in.channels(), out.channels(), 4, 4});
        shapes.put(out.name() + ".bias", new int[] {out.channels()});
    }

    @Override
    public void pictures(Feature in, Feature out, Loss loss) {
        // has no tensors
    }

    @Override
    public void gridReset(List<Feature> in, Feature out, Level level) {
        // has no tensors
    }

    @Override
    public void gridNorm(Feature in, Feature out) {
        norm(in, out, last);
    }
}
