package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.nn.internal.Scaled.Vector;

/** Vectors of parameters in the flat vector, in order. */
final class VectorParams implements ParamInitializer {

    private final List<Vector> vectors;

    VectorParams(List<Vector> vectors) {
        this.vectors = vectors;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return vectors.stream().mapToLong(Vector::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return vectors.stream().map(Vector::key).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return vectors.stream().filter(Vector::weight).map(Vector::key).toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return vectors.stream().filter(vector -> !vector.weight()).map(Vector::key).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean fresh) {
        vectors.forEach(vector -> conf.addVariable(vector.key()));
        Map<String, INDArray> params = getGradientsFromFlattened(conf, flat);
        if (fresh) {
            vectors.forEach(vector -> begin(params.get(vector.key()), vector));
        }
        return params;
    }

    private static void begin(INDArray array, Vector vector) {
        Floats to = Floats.write(array);
        for (int i = 0; i < to.size(); i++) {
            to.put(i, vector.start().at(i));
        }
        to.flush();
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(
            NeuralNetConfiguration conf, INDArray flat) {
        Map<String, INDArray> parts = new LinkedHashMap<>();
        if (!vectors.isEmpty()) {
            FlatView view = new FlatView(flat);
            vectors.forEach(vector -> parts.put(vector.key(), view.next(shape(vector))));
        }
        return parts;
    }

    private static long[] shape(Vector vector) {
        return vector.shape().stream().mapToLong(Integer::longValue).toArray();
    }
}
