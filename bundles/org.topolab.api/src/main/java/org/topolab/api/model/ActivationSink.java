package org.topolab.api.model;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives what a model computes for images, batch by batch. */
@ConsumerType
public interface ActivationSink {

    /** Whether the activations of a sheet are asked for; a model need not compute others. */
    boolean wants(String sheet);

    /**
     * Receives activations of a sheet, [images, units]; index(i) counts within the batch given to
     * {@link Model#infer}.
     */
    void sheet(String sheet, ActivationBatch activations);

    /**
     * Receives the model's outputs, [images, outputs]: class probabilities, or vectors in the
     * targets' units.
     */
    void predictions(ActivationBatch outputs);
}
