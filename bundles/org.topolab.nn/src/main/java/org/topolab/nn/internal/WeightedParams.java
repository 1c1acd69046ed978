package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Parameters in the flat vector: W in the shape of its layer, then b [1, biases]. */
final class WeightedParams implements ParamInitializer {

    static final String W = "W";
    static final String B = "b";

    private final Weighted spec;

    WeightedParams(Weighted spec) {
        this.spec = spec;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return weights() + spec.biases();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return spec.biases() > 0 ? List.of(W, B) : List.of(W);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(W);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return spec.biases() > 0 ? List.of(B) : List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return W.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return B.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        paramKeys(conf.getLayer()).forEach(conf::addVariable);
        Map<String, INDArray> params = getGradientsFromFlattened(conf, flat);
        if (fresh) {
            Initial.weights(params.get(W), spec);
            if (spec.biases() > 0) {
                Initial.biases(params.get(B), spec);
            }
        }
        return params;
    }

    private long weights() {
        return Arrays.stream(spec.weights()).reduce(1, Math::multiplyExact);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration conf, INDArray flat) {
        FlatView view = new FlatView(flat);
        Map<String, INDArray> parts = new LinkedHashMap<>();
        parts.put(W, view.next(spec.weights()));
        if (spec.biases() > 0) {
            parts.put(B, view.next(1, spec.biases()));
        }
        return parts;
    }
}
