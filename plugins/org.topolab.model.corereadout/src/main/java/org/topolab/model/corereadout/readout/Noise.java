package org.topolab.model.corereadout.readout;

import org.topolab.api.stat.RandomStream;

/** Where the draws of points come from. */
interface Noise {

    /**
     * Two independent draws for each of some neurons.
     *
     * @param step optimiser steps before
     * @param image index in the batch
     * @param first first neuron
     * @param end number after that of the last
     * @param into filled in
     * @param at index of the first neuron's
     */
    void draw(long step, int image, int first, int end, float[] into, int at);

    /**
     * Standard normal draws that are a function of stream, step, image and neuron: both numbers of
     * one Box-Muller transform, from 32 random bits each (so up to 6.7 standard deviations).
     */
    static Noise normal(RandomStream random) {
        return (step, image, first, end, into, at) -> {
            RandomStream here = random.split(step).split(image);
            int to = at;
            for (int neuron = first; neuron < end; neuron++) {
                long bits = here.bits(neuron);
                double radius = Math.sqrt(-2 * Math.log(((bits >>> 32) + 1) * 0x1.0p-32));
                double angle = (bits & 0xFFFFFFFFL) * (2 * Math.PI * 0x1.0p-32);
                into[to++] = (float) (radius * Math.cos(angle));
                into[to++] = (float) (radius * Math.sin(angle));
            }
        };
    }
}
