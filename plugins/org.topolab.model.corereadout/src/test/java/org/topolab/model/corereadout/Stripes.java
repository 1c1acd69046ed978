package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.testkit.TinyTask;

/** Neurons that tell stripes across from stripes down. */
final class Stripes {

    private static final int IMAGES = 8;
    private static final int SIDE = 16;

    private Stripes() {}

    /** So many neurons of each recording; each image is shown in one recording. */
    static TinyTask task(int... sizes) {
        List<Neurons.Recording> recordings = new ArrayList<>();
        int next = 0;
        for (int size : sizes) {
            recordings.add(new Neurons.Recording("scan-" + recordings.size(), next, size));
            next += size;
        }
        int[] of = IntStream.range(0, IMAGES).map(trial -> trial / 2 % sizes.length).toArray();
        float[][] values = new float[IMAGES][];
        for (int trial = 0; trial < IMAGES; trial++) {
            values[trial] = new float[sizes[of[trial]]];
            for (int neuron = 0; neuron < values[trial].length; neuron++) {
                values[trial][neuron] = trial % 2 == neuron % 2 ? 4 : 0;
            }
        }
        return TinyTask.stripes(1, SIDE, IMAGES)
                .answering(
                        Responses.of(
                                Neurons.of(recordings),
                                of,
                                IntStream.range(0, IMAGES).toArray(),
                                values));
    }
}
