package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.BatchNorm;

/** Parameters of a batch normalisation in the flat vector: gamma, beta, mean, var. */
final class BatchNormParams implements ParamInitializer {

    static final String GAMMA = "gamma";
    static final String BETA = "beta";
    static final String MEAN = "mean";
    static final String VAR = "var";

    private static final List<String> KEYS = List.of(GAMMA, BETA, MEAN, VAR);

    private final BatchNorm spec;

    BatchNormParams(BatchNorm spec) {
        this.spec = spec;
    }

    /** Whether a parameter is a running statistic. */
    static boolean running(String key) {
        return MEAN.equals(key) || VAR.equals(key);
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return (long) KEYS.size() * spec.channels();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return KEYS;
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(GAMMA);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return List.of(BETA);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return GAMMA.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return BETA.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        KEYS.forEach(conf::addVariable);
        Map<String, INDArray> params = getGradientsFromFlattened(conf, flat);
        if (fresh) {
            params.get(GAMMA).assign(1);
            params.get(BETA).assign(0);
            params.get(MEAN).assign(0);
            params.get(VAR).assign(1);
        }
        return params;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration conf, INDArray flat) {
        FlatView view = new FlatView(flat);
        Map<String, INDArray> parts = new LinkedHashMap<>();
        KEYS.forEach(key -> parts.put(key, view.next(1, spec.channels())));
        return parts;
    }
}
