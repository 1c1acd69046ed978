package org.topolab.nn.internal;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.topolab.nn.Kernels;
import org.topolab.nn.Start;
import org.topolab.nn.WeightedKernel;

/** What layers with weights and a bias differ in. */
public interface Weighted {

    /** Shape of the weights. */
    long[] weights();

    /** Number of biases; 0 for none. */
    int biases();

    /** Values that enter one output. */
    int fanIn();

    /** Outputs that one value enters. */
    int fanOut();

    /** Fan-in and fan-out together, as the start of the weights counts them. */
    default long fans() {
        return (long) fanIn() + fanOut();
    }

    /** How weights begin. */
    Start start();

    /** Whether biases start at 0 and not at random. */
    default boolean biasesStartAtZero() {
        return start() != Start.KAIMING_NORMAL && start() != Start.FAN_IN_UNIFORM;
    }

    /** Seed of the initial weights. */
    long seed();

    /** Whether a ReLU follows. */
    boolean relu();

    /** Whether outputs are vectors, of the type of parameters, rather than images. */
    boolean vectors();

    /**
     * Shape of the output for one of the input.
     *
     * @throws IllegalArgumentException if the layer cannot read such an input
     */
    long[] output(long[] input);

    /** The output in DL4J's words. */
    InputType output(InputType input, String layer);

    /** Makes the kernel. */
    WeightedKernel kernel(Kernels kernels);
}
