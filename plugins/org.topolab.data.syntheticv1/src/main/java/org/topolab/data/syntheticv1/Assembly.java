package org.topolab.data.syntheticv1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.format.file.Sha256;

/** Puts recordings, one after the other, together to a data set. */
final class Assembly {

    private final List<float[]> images = new ArrayList<>();
    private final List<Integer> image = new ArrayList<>();
    private final List<Integer> recordings = new ArrayList<>();
    private final List<Integer> stimuli = new ArrayList<>();
    private final List<float[]> values = new ArrayList<>();
    private final List<float[]> rates = new ArrayList<>();
    private final Map<String, List<float[]>> beside = new LinkedHashMap<>();
    private final MessageDigest digest = Sha256.digest();

    /** Adds what was shown in a recording. */
    void show(int recording, Shown shown) {
        for (int trial = 0; trial < shown.size(); trial++) {
            image.add(images.size() + shown.image(trial));
            stimuli.add(shown.stimulus(trial));
            recordings.add(recording);
        }
        shown.images().forEach(this::digest);
        images.addAll(shown.images());
    }

    /**
     * Adds what was recorded in the next trial.
     *
     * @param response [neurons of the recording]
     * @param rate [neurons of the recording], what it was drawn from
     */
    void respond(float[] response, float[] rate) {
        digest(response);
        values.add(response);
        rates.add(rate);
    }

    /** Adds what stands beside the next trial. */
    void beside(String name, float[] vector) {
        digest(vector);
        beside.computeIfAbsent(name, key -> new ArrayList<>()).add(vector);
    }

    private void digest(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        digest.update(bytes);
    }

    /** All that was added; nothing can be added then. */
    Dataset dataset(ImageShape shape, Neurons neurons) {
        Responses responses =
                Responses.of(neurons, ints(recordings), ints(stimuli), rows(values))
                        .drawnFrom(rows(rates));
        for (Map.Entry<String, List<float[]>> each : beside.entrySet()) {
            responses = responses.beside(each.getKey(), rows(each.getValue()));
        }
        return Dataset.of(
                new ShownImages(shape, images, ints(image)), responses, Sha256.hex(digest));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[][] rows(List<float[]> list) {
        return list.toArray(float[][]::new);
    }
}
