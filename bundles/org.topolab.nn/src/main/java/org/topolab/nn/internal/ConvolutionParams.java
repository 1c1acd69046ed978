package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.Convolution;

/** Parameters of a convolution in the flat vector: W [out, in, height, width], then b [1, out]. */
final class ConvolutionParams implements ParamInitializer {

    static final String W = "W";
    static final String B = "b";

    private final Convolution spec;

    ConvolutionParams(Convolution spec) {
        this.spec = spec;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return (long) spec.out() * spec.fanIn() + (spec.bias() ? spec.out() : 0);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return spec.bias() ? List.of(W, B) : List.of(W);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(W);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return spec.bias() ? List.of(B) : List.of();
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
            Initial.kaimingNormal(params.get(W), spec.fanIn(), spec.seed());
            if (spec.bias()) {
                Initial.uniformBias(params.get(B), spec.fanIn(), spec.seed());
            }
        }
        return params;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration conf, INDArray flat) {
        FlatView view = new FlatView(flat);
        Map<String, INDArray> parts = new LinkedHashMap<>();
        parts.put(W, view.next(spec.out(), spec.in(), spec.kernel(), spec.kernel()));
        if (spec.bias()) {
            parts.put(B, view.next(1, spec.out()));
        }
        return parts;
    }
}
