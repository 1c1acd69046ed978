package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.testkit.TestData;

/** One recording, in a folder or a zip file. */
class NeuralProviderTest {

    private static final Map<String, Object> RAW =
            Map.of("normalise-images", false, "normalise-responses", false);

    @TempDir Path temp;

    private final NeuralProvider provider = new NeuralProvider();
    private final RecordingFiles files = RecordingFiles.tiny(0).simulated();
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = files.writeFolder(temp.resolve(RecordingFiles.NAME));
    }

    @Test
    void tiers_areSplits() throws IOException {
        int[] training =
                IntStream.range(0, RecordingFiles.TRIALS)
                        .filter(trial -> RecordingFiles.image(trial) < 12)
                        .toArray();
        try (Dataset train = open(Split.TRAIN, RAW);
                Dataset validation = open(Split.VALIDATION, RAW);
                Dataset test = open(Split.TEST, RAW)) {
            assertThat(train.size()).isEqualTo(12);
            assertThat(validation.size()).isEqualTo(4);
            assertThat(test.size()).isEqualTo(6);
            assertThat(train.shape()).isEqualTo(new ImageShape(1, 4, 6));
            Responses responses = (Responses) train.targets();
            for (int i = 0; i < training.length; i++) {
                assertThat(TestData.image(train, i))
                        .containsExactly(floats(files.pixels(RecordingFiles.image(training[i]))));
                for (int neuron = 0; neuron < RecordingFiles.NEURONS; neuron++) {
                    assertThat(responses.value(i, neuron))
                            .isEqualTo((float) files.responses(training[i])[neuron]);
                }
            }
        }
        assertThat(provider.splits()).containsExactlyInAnyOrder(Split.values());
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void zipFile_givesTheSame() throws IOException {
        Path zip = files.writeZip(temp.resolve("a.zip"));
        for (Split split : Split.values()) {
            try (Dataset one = open(split, Map.of());
                    Dataset two = open(split, Map.of("folder", zip.toString()))) {
                assertThat(two.sha256()).isEqualTo(one.sha256());
                assertThat(TestData.image(two, 3)).isEqualTo(TestData.image(one, 3));
                Responses responses = (Responses) two.targets();
                assertThat(responses.neurons()).isEqualTo(((Responses) one.targets()).neurons());
            }
        }
    }

    @Test
    void imagesAndResponses_areNormalisedByTheFiles() throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of());
                Dataset raw = open(Split.TRAIN, RAW)) {
            float[] pixels = TestData.image(raw, 1);
            // mean 112, standard deviation 64; response of neuron 0 divided by 2
            assertThat(TestData.image(data, 1)[5]).isCloseTo((pixels[5] - 112) / 64, within(1e-6f));
            Responses own = (Responses) data.targets();
            Responses plain = (Responses) raw.targets();
            assertThat(own.value(3, 0)).isEqualTo(plain.value(3, 0) / 2);
            assertThat(own.value(3, 1)).isEqualTo(plain.value(3, 1) * 2);
            // below the threshold, as golden response_normaliser
            assertThat(own.value(3, 4)).isCloseTo(plain.value(3, 4) * 142.69406f, within(1e-3f));
            assertThat(data.sha256()).isNotEqualTo(raw.sha256());
        }
    }

    @Test
    void statisticsOfStimulusFrames_areFoundWhateverTheirCase() throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of("statistics", "stimulus_frame"));
                Dataset raw = open(Split.TRAIN, RAW)) {
            assertThat(TestData.image(data, 1)[5])
                    .isCloseTo((TestData.image(raw, 1)[5] - 112) / 32, within(1e-6f));
        }
    }

    @Test
    void statisticsOfTraining_giveMean0AndDeviation1() throws IOException {
        Map<String, Object> given = Map.of("statistics", "train", "images", 3L);
        try (Dataset all = open(Split.TRAIN, Map.of("statistics", "train"));
                Dataset few = open(Split.TRAIN, given);
                Dataset test = open(Split.TEST, given)) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < all.size(); i++) {
                for (float pixel : TestData.image(all, i)) {
                    sum += pixel;
                    squares += pixel * (double) pixel;
                }
            }
            assertThat(sum).isCloseTo(0, within(1e-4));
            assertThat(squares / (all.size() * 24)).isCloseTo(1, within(1e-5));
            // of all training trials whatever the subset, so that curves over images compare
            assertThat(few.size()).isEqualTo(3);
            List<Float> firsts = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                firsts.add(TestData.image(all, i)[7]);
            }
            assertThat(firsts).contains(TestData.image(few, 0)[7]);
            assertThat(test.size()).isEqualTo(6);
        }
    }

    @Test
    void repeats_haveOneStimulusInTheLabsOrder() throws IOException {
        try (Dataset data = open(Split.TEST, RAW)) {
            Responses responses = (Responses) data.targets();
            // images 16, 17, 18 are noise 8, imagenet 8, noise 9: classes by name, then ids
            int[] order = {1, 0, 2};
            int at = 0;
            for (int trial = 0; trial < RecordingFiles.TRIALS; trial++) {
                if (RecordingFiles.image(trial) >= 16) {
                    assertThat(responses.stimulus(at++))
                            .isEqualTo(order[RecordingFiles.image(trial) - 16]);
                }
            }
            assertThat(at).isEqualTo(6);
        }
    }

    @Test
    void whatIsKnownOfNeurons_isHandedOn() throws IOException {
        Map<String, Object> given = new HashMap<>(RAW);
        given.put("area", List.of("V1"));
        given.put("layer", List.of("L2/3"));
        given.put("image-scale", 0.5);
        try (Dataset data = open(Split.TEST, given)) {
            Responses responses = (Responses) data.targets();
            Neurons neurons = responses.neurons();
            // of area V1 and layer L2/3 are neurons 0 and 3
            assertThat(neurons.recordings())
                    .containsExactly(new Neurons.Recording("100-2-3-0", 0, 2));
            assertThat(neurons.positionUm(1, 0)).isEqualTo(9);
            assertThat(neurons.positionUm(1, 2)).isEqualTo(11);
            assertThat(neurons.match(1)).isEqualTo(9);
            // (6, 7) of the file: (6 + 0.5) / 2 - 0.5 and (7 + 0.5) / 2 - 0.5
            assertThat(neurons.centres().orElseThrow())
                    .containsExactly(-0.25f, 0.25f, 2.75f, 3.25f);
            assertThat(data.shape()).isEqualTo(new ImageShape(1, 2, 3));
            assertThat(responses.rate(2, 1)).isEqualTo(2 * responses.value(2, 1));
        }
    }

    @Test
    void pupilAndBehaviour_standBesideTrials() throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of("pupil", true, "behaviour", "beside"))) {
            Responses responses = (Responses) data.targets();
            // the second training trial of the file is trial 1: slot 5; pupil 11, 19; (3, -1, 1)
            assertThat(responses.beside(Responses.PUPIL, 1)).containsExactly(0.5f, -0.25f);
            assertThat(responses.beside(Responses.BEHAVIOUR, 1))
                    .containsExactly(1.5f, -0.25f, 0.125f);
        }
        try (Dataset data = open(Split.TRAIN, Map.of())) {
            assertThat(((Responses) data.targets()).besides()).isEmpty();
        }
    }

    @Test
    void testTiers_areChosen() throws IOException {
        try (Dataset data = open(Split.TEST, Map.of("tier-test", List.of("validation", "test")))) {
            assertThat(data.size()).isEqualTo(10);
        }
    }

    @Test
    void differenceOfStatistics_isReported() throws IOException {
        List<String> heard = new ArrayList<>();
        Monitor monitor =
                new Monitor() {
                    @Override
                    public void progress(double fraction, String what) {
                        heard.add(what);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        Options options =
                Options.of(provider.info().options(), Map.of("folder", folder.toString()));
        provider.open(new DataRequest(options, Split.TRAIN, List.of()), monitor).close();

        assertThat(heard)
                .anyMatch(
                        words ->
                                words.startsWith("100-2-3-0: statistics 'all' beside those of")
                                        && words.contains("image mean 112.0 and ")
                                        && words.contains("responses' deviations differ by"));
    }

    @Test
    void imagesThatAreNotHeld_areTheSame() throws IOException {
        Options options = Options.of(provider.info().options(), Map.of("image-scale", 0.5));
        List<Store> stores = List.of(new FolderStore(folder));
        Loader sparing = new Loader(Reading.of(options), Split.TRAIN, Monitor.silent(), 0);
        try (Dataset held = open(Split.TRAIN, Map.of("image-scale", 0.5));
                Dataset read = sparing.load(stores)) {
            assertThat(read.sha256()).isEqualTo(held.sha256());
            List<Integer> indices = IntStream.range(0, read.size()).boxed().toList();
            assertThat(
                            indices.parallelStream()
                                    .map(index -> image(read, index))
                                    .map(Arrays::toString)
                                    .toList())
                    .isEqualTo(
                            indices.stream()
                                    .map(index -> image(held, index))
                                    .map(Arrays::toString)
                                    .toList());
        }
    }

    private static float[] image(Dataset data, int index) {
        try {
            return TestData.image(data, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutIds_pixelsTellRepeats() throws IOException {
        Files.delete(folder.resolve("meta/trials/frame_image_id.npy"));
        try (Dataset data = open(Split.TEST, RAW)) {
            assertThat(stimuli(data)).hasSize(6);
            assertThat(stimuli(data).stream().distinct()).hasSize(3);
        }
    }

    @Test
    void idsThatAreRealNumbers_areRead() throws IOException {
        double[] ids = new double[RecordingFiles.TRIALS];
        Arrays.setAll(ids, trial -> 100 - RecordingFiles.image(trial));
        Files.write(
                folder.resolve("meta/trials/image_id.npy"),
                NpyBytes.of("<f8", RecordingFiles.row(ids.length), ids));
        try (Dataset data = open(Split.TEST, RAW)) {
            // image_id comes before frame_image_id; ids 84, 83, 82 of images 16, 17, 18
            int[] expected =
                    IntStream.range(0, ids.length)
                            .filter(trial -> RecordingFiles.image(trial) >= 16)
                            .map(trial -> 18 - RecordingFiles.image(trial))
                            .toArray();
            assertThat(stimuli(data))
                    .containsExactlyElementsOf(IntStream.of(expected).boxed().toList());
        }
    }

    private static List<Integer> stimuli(Dataset data) {
        Responses responses = (Responses) data.targets();
        return IntStream.range(0, data.size()).map(responses::stimulus).boxed().toList();
    }

    @Test
    void hiddenFiles_areLeftAlone() throws IOException {
        Files.write(folder.resolve("data/images/._0.npy"), new byte[4]);

        open(Split.TRAIN, Map.of()).close();
    }

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        Map<String, Object> options = new HashMap<>(Map.of("folder", folder.toString()));
        options.putAll(given);
        return TestData.open(provider, options, split);
    }
}
