package org.topolab.nn;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.ModelRequest;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;

/**
 * A model that is a DL4J graph, for any family: one image input [batch, height, width, channels],
 * one output layer, and sheets read off vertices.
 *
 * <p>Parameters are named {@code <layer>.weight}, {@code .bias}, {@code .running_mean} and {@code
 * .running_var}, with PyTorch's shapes.
 */
public final class GraphModel implements Model {

    /**
     * Builds the graph with fresh weights. Loads native libraries.
     *
     * @param configuration the graph, begun with {@link #begin}
     * @param taps its sheets, at least one
     * @param request what the model is made from
     * @param engine what its layers compute on: {@link LayerFactory#name}
     * @throws IllegalArgumentException if the request asks for what a graph cannot do
     */
    public GraphModel(
            ComputationGraphConfiguration configuration,
            List<Tap> taps,
            ModelRequest request,
            String engine) {
        throw new UnsupportedOperationException("in work");
    }

    /**
     * Begins a configuration with the optimiser of a request and what else every graph needs:
     * {@code GraphModel.begin(request).graphBuilder()...}.
     */
    public static NeuralNetConfiguration.Builder begin(ModelRequest request) {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public List<Sheet> sheets() {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public double train(Batch batch) {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public Parameters parameters() {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public TrainingState state() {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public void restore(TrainingState state) {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public String engine() {
        throw new UnsupportedOperationException("in work");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("in work");
    }
}
