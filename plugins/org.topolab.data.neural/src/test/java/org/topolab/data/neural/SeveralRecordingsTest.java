package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

/** Two recordings as one data set. */
class SeveralRecordingsTest {

    @TempDir Path temp;

    private final NeuralProvider provider = new NeuralProvider();

    @BeforeEach
    void writeFiles() throws IOException {
        RecordingFiles.tiny(1).writeFolder(temp.resolve("static100-2-4-preproc0"));
        RecordingFiles.tiny(2).writeFolder(temp.resolve("static100-2-5-GrayImageNet-abc"));
    }

    @Test
    void neuronsOfAll_areNumberedThrough() throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of("normalise-responses", false))) {
            Responses responses = (Responses) data.targets();
            assertThat(responses.neurons().recordings())
                    .containsExactly(
                            new Neurons.Recording("100-2-4-0", 0, 5),
                            new Neurons.Recording("100-2-5", 5, 5));
            assertThat(data.size()).isEqualTo(24);
            assertThat(responses.recording(11)).isZero();
            assertThat(responses.recording(12)).isEqualTo(1);
            // trial 0 of each: 0.5 * ((7 * 0 + 3 n + seed) % 11)
            assertThat(responses.value(0, 1)).isEqualTo(2);
            assertThat(responses.value(0, 6)).isNaN();
            assertThat(responses.value(12, 6)).isEqualTo(2.5f);
            assertThat(TestData.image(data, 0)).isNotEqualTo(TestData.image(data, 12));
        }
    }

    @Test
    void sameImages_areOneStimulusInAllRecordings() throws IOException {
        try (Dataset data = open(Split.TEST, Map.of())) {
            Responses responses = (Responses) data.targets();
            assertThat(IntStream.range(0, 12).map(responses::stimulus).distinct().count())
                    .isEqualTo(3);
            assertThat(responses.stimulus(6)).isEqualTo(responses.stimulus(0));
        }
    }

    @Test
    void matchedNeurons_areTheSameCells() throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of("matched", true))) {
            // ids 1 7 -1 9 8 and 2 7 -1 9 8: in both are 7, 8, 9
            assertThat(matches(data)).containsExactly(7, 9, 8, 7, 9, 8);
        }
        try (Dataset data = open(Split.TRAIN, Map.of("matched", true, "neurons", 2L))) {
            List<Integer> ids = matches(data);
            assertThat(ids).hasSize(4);
            assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
        }
    }

    @Test
    void subsets_areNestedInEachRecording() throws IOException {
        try (Dataset few = open(Split.TRAIN, Map.of("neurons", 2L, "images", 4L));
                Dataset more = open(Split.TRAIN, Map.of("neurons", 3L, "images", 8L));
                Dataset others = open(Split.TRAIN, Map.of("neurons-skip", 3L))) {
            assertThat(few.size()).isEqualTo(8);
            assertThat(more.size()).isEqualTo(16);
            assertThat(positions(more)).containsAll(positions(few));
            assertThat(positions(others)).hasSize(2).doesNotContainAnyElementsOf(positions(more));
        }
    }

    @Test
    void foreignRecordings_areRefused() throws IOException {
        refused(
                Map.of("recordings", List.of("nowhere")),
                "neural: found nothing at ",
                "nowhere",
                "correct data.recordings");
        RecordingFiles.tiny(3).writeFolder(temp.resolve("static100-2-5-preproc0"));
        RecordingFiles.tiny(3).writeFolder(temp.resolve("other/static100-2-4-preproc0"));
        refused(
                Map.of(
                        "recordings",
                        List.of("static100-2-4-preproc0", "other/static100-2-4-preproc0")),
                "recording '100-2-4-0', as in",
                "expected each recording once");
    }

    @Test
    void otherImageSize_isRefused() throws IOException {
        RecordingFiles larger = RecordingFiles.tiny(3);
        for (int trial = 0; trial < RecordingFiles.TRIALS; trial++) {
            larger.files.put(
                    Part.IMAGES.file(trial),
                    NpyBytes.of("<f4", new int[] {1, 2, 2}, 1, 2, 3, RecordingFiles.image(trial)));
        }
        larger.writeFolder(temp.resolve("c"));
        refused(
                Map.of("recordings", List.of("static100-2-4-preproc0", "c")),
                "images of shape [1, 2, 2], expected [1, 4, 6], as those of 100-2-4-0");
    }

    @Test
    void optionsThatDoNotFit_areProblems() {
        assertThat(problems(Map.of("matched", true))).containsExactly("matched");
        assertThat(problems(Map.of("recordings", List.of("a", "a")))).containsExactly("recordings");
        assertThat(problems(Map.of("tier-test", List.of()))).containsExactly("tier-test");
        assertThat(problems(Map.of("folder", temp.resolve("none").toString())))
                .containsExactly("folder");
    }

    private List<String> problems(Map<String, Object> given) {
        return provider.check(Options.of(provider.info().options(), given)).stream()
                .map(problem -> problem.option())
                .toList();
    }

    private static List<Integer> matches(Dataset data) {
        Neurons neurons = ((Responses) data.targets()).neurons();
        return IntStream.range(0, neurons.size()).map(neurons::match).boxed().toList();
    }

    private static Set<String> positions(Dataset data) {
        Neurons neurons = ((Responses) data.targets()).neurons();
        Neurons.Recording first = neurons.recordings().get(0);
        return IntStream.range(0, first.size())
                .mapToObj(neuron -> "at " + neurons.positionUm(neuron, 0))
                .collect(Collectors.toSet());
    }

    private void refused(Map<String, Object> given, String... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(Split.TRAIN, given))
                .withMessageContainingAll(words);
    }

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        Map<String, Object> options = new HashMap<>();
        options.put("folder", temp.toString());
        options.put(
                "recordings", List.of("static100-2-4-preproc0", "static100-2-5-GrayImageNet-abc"));
        options.putAll(given);
        return TestData.open(provider, options, split);
    }
}
