package org.topolab.api.readout;

import java.util.List;
import org.topolab.api.data.Neurons;
import org.topolab.api.option.Options;

/**
 * What a readout is made from. The same request gives the same bits.
 *
 * @param options checked options of the provider
 * @param height rows of the feature maps
 * @param width columns of the feature maps
 * @param channels number of feature maps
 * @param neurons who is predicted
 * @param start [neurons], what each neuron's value should be at the start, before features say more
 * @param seed of start values and noise; one stream per purpose is split from it
 */
public record ReadoutRequest(
        Options options,
        int height,
        int width,
        int channels,
        Neurons neurons,
        List<Float> start,
        long seed) {

    public ReadoutRequest {
        start = List.copyOf(start);
    }
}
