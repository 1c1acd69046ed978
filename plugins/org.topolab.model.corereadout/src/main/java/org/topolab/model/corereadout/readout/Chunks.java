package org.topolab.model.corereadout.readout;

import org.topolab.api.readout.Features;
import org.topolab.api.readout.Viewing;

/**
 * Features cut into groups of neighbouring places, [groups][images][places of the group *
 * channels], so that what all images have at a group fits in the processor's memory.
 */
final class Chunks {

    /** Features of a group of one image, roughly. */
    private static final int SIZE = 2048;

    private final int places;
    private final int channels;
    private final int step;
    private float[][][] values = {};

    Chunks(MapSize size) {
        this.places = size.height() * size.width();
        this.channels = size.channels();
        this.step = Math.max(1, SIZE / channels);
    }

    /** Number of groups. */
    int groups() {
        return (places + step - 1) / step;
    }

    /** First place of a group. */
    int first(int group) {
        return group * step;
    }

    /** Places of a group. */
    int places(int group) {
        return Math.min(step, places - first(group));
    }

    /** Zeros for one image and group. */
    float[] blank(int group) {
        return new float[places(group) * channels];
    }

    /** Copies features in. */
    void take(Features features, Viewing.Workers workers) {
        make(features.images());
        workers.run(
                groups(),
                group -> {
                    for (int image = 0; image < features.images(); image++) {
                        int from = (image * places + first(group)) * channels;
                        float[] into = values[group][image];
                        System.arraycopy(features.values(), from, into, 0, into.length);
                    }
                });
    }

    private void make(int images) {
        if (values.length == 0 || values[0].length < images) {
            values = new float[groups()][images][];
            for (int group = 0; group < groups(); group++) {
                for (int image = 0; image < images; image++) {
                    values[group][image] = blank(group);
                }
            }
        }
    }

    /** Those of a group, [images][places of the group * channels]. */
    float[][] of(int group) {
        return values[group];
    }
}
