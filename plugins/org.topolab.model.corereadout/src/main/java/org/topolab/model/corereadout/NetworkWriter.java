package org.topolab.model.corereadout;

import java.util.List;
import java.util.Optional;
import org.topolab.nn.Activation;
import org.topolab.nn.Convolution.Geometry;
import org.topolab.nn.Feature;

/**
 * Hears of the layers of a core, one after the other. One writer builds the graph, another counts
 * what it costs, so both speak of the same network. A layer's name is that of its output.
 */
interface NetworkWriter {

    /**
     * A convolution without bias.
     *
     * @param groups channels are cut into so many groups
     * @param penalised the penalty its kernels have
     */
    void convolution(
            Feature in, Feature out, Geometry window, int groups, Optional<Penalised> penalised);

    /** A batch normalisation. */
    void norm(Feature in, Feature out);

    /** A function of each value. */
    void activation(Activation function, Feature in, Feature out);

    /** Squeeze and excitation. */
    void squeeze(Feature in, Feature out);

    /** Channels of several maps side by side. */
    void join(List<Feature> in, Feature out);

    /** The layer that was told is complete. */
    void sheet(Stage stage);
}
