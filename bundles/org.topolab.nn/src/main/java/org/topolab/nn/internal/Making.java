package org.topolab.nn.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What all our layer configurations do in the same way. */
final class Making {

    private Making() {}

    /** Gives a layer its place in the graph and its parameters. */
    static Layer finish(
            org.deeplearning4j.nn.layers.BaseLayer<?> layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean fresh) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(view);
        layer.setParamTable(conf.getLayer().initializer().init(conf, view, fresh));
        layer.setConf(conf);
        return layer;
    }

    /** Images, or a refusal. */
    static InputType.InputTypeConvolutional images(InputType input, String layer) {
        if (input instanceof InputType.InputTypeConvolutional images) {
            return images;
        }
        throw new IllegalArgumentException(
                "layer '%s' reads %s, expected images [height, width, channels]"
                        .formatted(layer, input));
    }

    /** DL4J's way to say that a layer reads its input as it comes. */
    static InputPreProcessor noPreProcessor() {
        return null;
    }

    /** The least a memory report may say; plans are made from a family's estimate instead. */
    static LayerMemoryReport memory(
            org.deeplearning4j.nn.conf.layers.BaseLayer layer, Class<?> type, InputType input) {
        return new LayerMemoryReport.Builder(
                        layer.getLayerName(), type, input, layer.getOutputType(0, input))
                .standardMemory(layer.initializer().numParams(layer), 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }
}
