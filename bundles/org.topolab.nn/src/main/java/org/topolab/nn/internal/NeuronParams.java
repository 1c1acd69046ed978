package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.readout.Weight;

/** Weights of a readout in the flat vector, in its order and their shapes. */
final class NeuronParams implements ParamInitializer {

    private static final String BIAS = "bias";

    private final List<Weight> weights;

    NeuronParams(List<Weight> weights) {
        this.weights = List.copyOf(weights);
        List<String> names = paramKeys();
        if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(
                    "a readout has weights %s, expected at least one, each name once"
                            .formatted(names));
        }
    }

    private List<String> paramKeys() {
        return weights.stream().map(Weight::name).toList();
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return weights.stream().mapToLong(NeuronParams::size).sum();
    }

    private static long size(Weight weight) {
        return Arrays.stream(weight.shape()).asLongStream().reduce(1, Math::multiplyExact);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return paramKeys();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys().stream().filter(key -> !bias(key)).toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return paramKeys().stream().filter(NeuronParams::bias).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return !bias(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return bias(key);
    }

    private static boolean bias(String key) {
        return key.equals(BIAS) || key.endsWith("." + BIAS);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        weights.forEach(weight -> conf.addVariable(weight.name()));
        Map<String, INDArray> params = getGradientsFromFlattened(conf, flat);
        for (Weight weight : fresh ? weights : List.<Weight>of()) {
            Floats to = Floats.write(params.get(weight.name()));
            float[] start = weight.start();
            to.put(0, start, 0, start.length);
            to.flush();
        }
        return params;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration conf, INDArray flat) {
        FlatView view = new FlatView(flat);
        Map<String, INDArray> parts = new LinkedHashMap<>();
        for (Weight weight : weights) {
            long[] shape = Arrays.stream(weight.shape()).asLongStream().toArray();
            parts.put(weight.name(), view.next(shape));
        }
        return parts;
    }
}
