package org.topolab.model.corereadout.readout;

import java.util.List;
import org.topolab.api.readout.Features;
import org.topolab.api.readout.Viewing;

/** Maps of several sizes that are made from the features, in all of which a point is looked at. */
interface Pyramid {

    /** Sizes, all of the same channels. */
    List<MapSize> sizes();

    /**
     * Makes the maps.
     *
     * @return each [images, height, width, channels]; valid until the next call
     */
    List<float[]> build(Features features, Viewing.Workers workers);

    /**
     * Where slopes of the maps are to be added before {@link #pass}.
     *
     * @param images of the last {@link #build}
     * @param features gradient by the features
     */
    List<float[]> slopes(int images, float[] features);

    /** Passes what was added to {@link #slopes} on to the gradient by the features. */
    void pass(int images, float[] features, Viewing.Workers workers);

    /** The features themselves and nothing else. */
    static Pyramid none(MapSize size) {
        return new Pyramid() {
            @Override
            public List<MapSize> sizes() {
                return List.of(size);
            }

            @Override
            public List<float[]> build(Features features, Viewing.Workers workers) {
                return List.of(features.values());
            }

            @Override
            public List<float[]> slopes(int images, float[] features) {
                return List.of(features);
            }

            @Override
            public void pass(int images, float[] features, Viewing.Workers workers) {}
        };
    }
}
