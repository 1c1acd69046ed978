package org.topolab.model.corereadout.readout;

import java.util.List;
import java.util.Map;
import org.topolab.api.readout.Weight;

/** What says where the centre of each neuron's field lies, x and y in -1 to 1. */
interface Centres {

    /** What it is made from. */
    List<Weight> weights();

    /**
     * Where centres lie.
     *
     * @param into [neurons, 2], filled in
     */
    void place(Map<String, float[]> weights, float[] into);

    /**
     * Passes slopes on to the weights; after {@link #place} with the same ones.
     *
     * @param slopes [neurons, 2] by the centres
     * @param gradients added to
     */
    void pass(Map<String, float[]> weights, float[] slopes, Map<String, float[]> gradients);

    /** Puts weights back to where they may lie; whether any has changed. */
    boolean constrain(Map<String, float[]> weights);
}
