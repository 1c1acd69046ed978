package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;

/** Parameters of a graph under PyTorch's names and in its shapes. */
public final class GraphParameters implements Parameters {

    private static final Map<String, String> WORDS =
            Map.of(
                    "W", "weight",
                    "b", "bias",
                    "gamma", "weight",
                    "beta", "bias",
                    "mean", "running_mean",
                    "var", "running_var");

    /** A parameter, as the row-major array that is handed out, in the graph's own memory. */
    private record Entry(INDArray view, boolean trained) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * All parameters of an initialised graph, in the order in which the family registered them.
     *
     * @param freezing what is not trained
     */
    public GraphParameters(ComputationGraph graph, Freezing freezing) {
        for (String name : graph.getConfiguration().getVertices().keySet()) {
            if (graph.getVertex(name).hasLayer()) {
                add(name, graph.getVertex(name).getLayer(), freezing);
            }
        }
    }

    private void add(String vertex, Layer layer, Freezing freezing) {
        layer.paramTable()
                .forEach(
                        (key, array) -> {
                            boolean trained = !freezing.frozen(layer) && !Keeping.keeps(layer, key);
                            boolean exact = layer instanceof Exact is && is.exact();
                            String word = exact ? key : WORDS.getOrDefault(key, key);
                            INDArray view = exact ? array : torch(layer, key, array);
                            entries.put(vertex + "." + word, new Entry(view, trained));
                        });
    }

    /** Weights [in, out] of DL4J's own layers as [out, in], row vectors as vectors. */
    private static INDArray torch(Layer layer, String key, INDArray array) {
        if (array.rank() != 2) {
            return array;
        }
        if (key.equals("W")) {
            return layer instanceof WeightedLayer ? array : array.transpose();
        }
        return array.size(0) == 1 ? array.reshape(array.length()) : array;
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public boolean trained(String name) {
        return entry(name).trained();
    }

    @Override
    public Tensor get(String name) {
        INDArray view = entry(name).view();
        return new Tensor(shape(view), Floats.read(view).toArray());
    }

    @Override
    public void set(String name, Tensor tensor) {
        INDArray view = entry(name).view();
        if (!Arrays.equals(shape(view), tensor.shape())) {
            throw new IllegalArgumentException(
                    "parameter '%s' has shape %s, found %s"
                            .formatted(
                                    name,
                                    Arrays.toString(shape(view)),
                                    Arrays.toString(tensor.shape())));
        }
        view.assign(
                org.nd4j.linalg.factory.Nd4j.createFromArray(tensor.toArray())
                        .reshape('c', view.shape()));
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "no parameter '%s'; the model has %d, such as '%s'"
                            .formatted(name, entries.size(), entries.keySet().iterator().next()));
        }
        return entry;
    }

    private static int[] shape(INDArray array) {
        return Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
    }
}
