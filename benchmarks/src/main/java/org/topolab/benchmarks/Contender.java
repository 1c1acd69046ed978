package org.topolab.benchmarks;

/** One side of a pair: a network on a batch. Used by one thread. */
public interface Contender extends AutoCloseable {

    /** What computes, with version and instruction set. */
    String engine();

    /** Number of trained parameters, equal on both sides. */
    long parameters();

    /**
     * One step on the same batch: forward, backward, optimiser; or one forward pass.
     *
     * @return the loss before the step; in inference the sum of all class probabilities
     */
    double step();

    @Override
    void close();
}
