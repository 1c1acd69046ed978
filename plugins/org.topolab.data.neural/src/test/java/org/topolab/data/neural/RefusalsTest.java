package org.topolab.data.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

/** Recordings that are incomplete, damaged or foreign; each message names file and remedy. */
class RefusalsTest {

    private static final int[] ONE_EACH = RecordingFiles.row(RecordingFiles.NEURONS);

    @TempDir Path temp;

    private final NeuralProvider provider = new NeuralProvider();
    private final RecordingFiles made = RecordingFiles.tiny(0);
    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = temp.resolve("a");
    }

    @Test
    void missingFile_isNamed() throws IOException {
        made.files.remove("data/responses/17.npy");

        assertThat(refusal(Split.TRAIN, Map.of()))
                .isEqualTo(
                        "neural: "
                                + folder.resolve("data/responses/17.npy")
                                + ": found no such file (of 22 trials, 21 files are there),"
                                + " expected 0.npy to 21.npy, as meta/trials/tiers.npy has rows;"
                                + " copy the recording again");
    }

    @Test
    void notANumber_isNamedWithItsIndex() throws IOException {
        // trial 1 is for training
        put("data/responses/1.npy", NpyBytes.of("<f8", ONE_EACH, 1, 2, Double.NaN, 4, 5));
        refused("data/responses/1.npy: found NaN at index 2, expected a finite number");
        put("data/responses/1.npy", NpyBytes.of("<f8", ONE_EACH, 1, 2, 3, 1e300, 5));
        refused("data/responses/1.npy: found 1.0E300 at index 3", "correct the file");
        put("data/responses/1.npy", NpyBytes.of("<f8", ONE_EACH, 1, 2, 3, -0.5, 5));
        refused("data/responses/1.npy: found -0.5 at index 3, expected responses of at least 0");
    }

    @Test
    void wrongLength_isNamedWithBoth() throws IOException {
        put("data/responses/1.npy", NpyBytes.of("<f4", RecordingFiles.row(4), 1, 2, 3, 4));
        refused("data/responses/1.npy: found shape [4], expected [5] as there are neurons; copy");
        put(Recording.file("area"), NpyBytes.texts("|S2", List.of("V1")));
        made.files.put("data/responses/1.npy", NpyBytes.of("<f4", ONE_EACH, 1, 2, 3, 4, 5));
        refused(
                Map.of("area", List.of("V1")),
                "area.npy: found shape [1], expected [5] as there are neurons");
    }

    @Test
    void pythonObjects_areNamed() throws IOException {
        put("data/responses/1.npy", NpyBytes.objects());

        refused(
                "neural: ",
                "data/responses/1.npy: found Python objects (type |O), expected numbers or texts",
                "save it with numpy.save(file, array.astype('<f4'))");
    }

    @Test
    void truncatedFile_isNamed() throws IOException {
        byte[] whole = made.files.get("data/images/1.npy");
        put("data/images/1.npy", Arrays.copyOf(whole, whole.length - 1));

        refused("data/images/1.npy: found 23 bytes of numbers, expected 24 for shape [1, 4, 6]");
    }

    @Test
    void hugeShape_isRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] none = NpyBytes.of("<f8", new int[] {1 << 30, 1 << 30});
        put("data/responses/1.npy", none);

        refused("data/responses/1.npy: found 0 bytes of numbers");
    }

    @Test
    void imageOfOtherShape_isNamed() throws IOException {
        put("data/images/1.npy", NpyBytes.of("<f4", new int[] {1, 1, 1}, 3));
        refused("data/images/1.npy: found shape [1, 1, 1], expected [1, 4, 6], as data/images/0");
        put("data/images/0.npy", NpyBytes.of("<f4", new int[] {1}, 3));
        refused("data/images/0.npy: found 1 dimensions, expected channels, height and width");
    }

    @Test
    void moreFilesThanRows_areRefused() throws IOException {
        put("data/responses/22.npy", NpyBytes.of("<f4", ONE_EACH, 1, 2, 3, 4, 5));

        refused("data/responses: found 23 files, expected 0.npy to 21.npy, as meta/trials/tiers");
    }

    @Test
    void unknownTier_isNamedWithItsRow() throws IOException {
        String[] tiers = new String[RecordingFiles.TRIALS];
        Arrays.fill(tiers, "train");
        tiers[4] = "oracle";
        put(Store.TIERS, NpyBytes.texts("<U10", List.of(tiers)));

        refused("tiers.npy: found the tier 'oracle' in row 4, expected one of train, validation");
    }

    @Test
    void missingTier_isSaid() throws IOException {
        String[] tiers = new String[RecordingFiles.TRIALS];
        Arrays.fill(tiers, "train");
        put(Store.TIERS, NpyBytes.texts("<U10", List.of(tiers)));

        refused(
                Split.VALIDATION,
                Map.of(),
                "found no trial of tier validation, only {train=22}, expected some; leave train.stop");
        refused(Split.TEST, Map.of(), "no trial of tier test", "set data.tier-test");
    }

    @Test
    void secretResponses_areNotScored() throws IOException {
        for (int trial = 0; trial < RecordingFiles.TRIALS; trial++) {
            if (RecordingFiles.image(trial) >= 16) {
                made.files.put(
                        Part.RESPONSES.file(trial), NpyBytes.of("<f4", ONE_EACH, 0, 0, 0, 0, 0));
            }
        }

        refused(
                Split.TEST,
                Map.of(),
                "data/responses: found only zeros in the 6 trials of tier test",
                "data.tier-test=[validation]");
        open(Split.TEST, Map.of("tier-test", List.of("validation"))).close();
    }

    @Test
    void leakage_isRefusedUnlessAllowed() throws IOException {
        // trial 0 shows image 0 for training; trial 4 has slot 20, for test
        put("data/images/4.npy", NpyBytes.of("<f8", new int[] {1, 4, 6}, made.pixels(0)));

        refused(
                "data/images/4.npy: found the image of training trial 0 of a in a trial that is not"
                        + " for training (1 such trials)",
                "set data.leakage=allow");
        open(Split.TRAIN, Map.of("leakage", "allow")).close();
    }

    @Test
    void repeatsOfOtherPixels_areNamed() throws IOException {
        int first = -1;
        int second = -1;
        for (int trial = 0; trial < RecordingFiles.TRIALS; trial++) {
            if (RecordingFiles.image(trial) == 17) {
                first = first < 0 ? trial : first;
                second = trial;
            }
        }
        put(Part.IMAGES.file(second), NpyBytes.of("<f8", new int[] {1, 4, 6}, made.pixels(5)));

        refused(
                Split.TEST,
                Map.of(),
                "data/images/%d.npy: found another image than in trial %d".formatted(second, first),
                "both have image id 8 of class imagenet");
    }

    @Test
    void missingOrForeignStatistics_areNamedWithTheWayOut() throws IOException {
        String path = "meta/statistics/images/all/std.npy";
        made.files.remove(path);
        refused(path + ": found no such file", "set data.statistics=train");
        open(Split.TRAIN, Map.of("statistics", "train")).close();
        open(Split.TRAIN, Map.of("normalise-images", false)).close();

        put(path, NpyBytes.of("<f8", new int[0], 0));
        refused("images/all: found mean 112.0 and standard deviation 0.0 at index 0");
        put(path, NpyBytes.of("<f8", RecordingFiles.row(2), 1, 2));
        refused("images/all: found 2 numbers, expected 1 or 24");
        put(path, NpyBytes.of("<f8", new int[0], 64));
        put("meta/statistics/responses/all/std.npy", NpyBytes.of("<f8", ONE_EACH, 0, 0, 0, 0, 0));
        refused("responses/all: found standard deviations that are all 0 or NaN");
    }

    @Test
    void missingPupilOrBehaviour_isSaid() throws IOException {
        made.files.keySet().removeIf(path -> path.startsWith("data/pupil"));
        made.files.keySet().removeIf(path -> path.startsWith("data/behavior"));

        refused(Map.of("pupil", true), "data/pupil_center/0.npy", "set data.pupil=false");
        refused(Map.of("behaviour", "beside"), "data/behavior/0.npy", "data.behaviour=none");
    }

    @Test
    void unknownArea_isRefusedWithThoseThatAre() throws IOException {
        refused(Map.of("area", List.of("V9")), "area.npy: found LM, V1, expected also V9");
    }

    @Test
    void tooManyNeurons_areRefusedInWords() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> open(Split.TRAIN, Map.of("neurons", 6L)))
                .withMessageContaining("found 5 neurons, expected at least 6; set data.neurons");
    }

    @Test
    void placesWithoutOneRecording_areRefused() throws IOException {
        Files.createDirectories(folder);
        made.files.clear();
        refused("no such file in ", "the folder of a recording, which has data and", "data.folder");
        RecordingFiles.tiny(0).writeFolder(folder.resolve("b"));
        open(Split.TRAIN, Map.of()).close();
        RecordingFiles.tiny(0).writeFolder(folder.resolve("c"));
        refused("found several recordings: ", "name those to be read in data.recordings");
    }

    @Test
    void foreignZipFiles_areRefused() throws IOException {
        Path zip = temp.resolve("a.zip");
        Map<String, Object> given = Map.of("folder", zip.toString());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            RecordingFiles.tiny(0).addTo(out, "b/");
            RecordingFiles.tiny(0).addTo(out, "c/");
        }
        refused(given, zip + ": found several recordings: [b/, c/]", "unpack it");
        made.files.keySet().retainAll(Collections.singleton("data/images/0.npy"));
        made.writeZip(zip);
        refused(given, zip + ": found no meta/trials/tiers.npy", "choose another file");
        Files.write(zip, new byte[] {1, 2, 3});
        refused(given, zip + ": found a file that is no zip file, or a damaged one");
    }

    @Test
    void missingFileInZip_isNamed() throws IOException {
        made.files.remove("data/images/3.npy");
        Path zip = made.writeZip(temp.resolve("a.zip"));

        refused(
                Map.of("folder", zip.toString()),
                "a.zip: static100-2-3-preproc0/data/images/3.npy: found no such file (of 22");
    }

    @Test
    void linkToContentThatIsNotHere_namesGitAnnex() throws IOException {
        made.writeFolder(folder);
        Path file = folder.resolve("data/images/2.npy");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("../../.git/annex/objects/x"));
        made.files.clear();

        refused("2.npy: found a link to content that is not here", "git annex get");
        Files.delete(folder.resolve(Store.TIERS));
        Files.createSymbolicLink(folder.resolve(Store.TIERS), Path.of("nowhere"));
        refused("tiers.npy: found a link to content that is not here", "git annex get");
    }

    private void put(String path, byte[] content) {
        made.files.put(path, content);
    }

    private void refused(String... words) throws IOException {
        refused(Map.of(), words);
    }

    private void refused(Map<String, Object> given, String... words) throws IOException {
        refused(Split.TRAIN, given, words);
    }

    private void refused(Split split, Map<String, Object> given, String... words)
            throws IOException {
        assertThat(refusal(split, given)).contains(words);
    }

    private String refusal(Split split, Map<String, Object> given) throws IOException {
        try (Dataset data = open(split, given)) {
            return "opened " + data.size();
        } catch (FormatException e) {
            return e.getMessage();
        }
    }

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        made.writeFolder(folder);
        Map<String, Object> options = new HashMap<>(Map.of("folder", folder.toString()));
        options.putAll(given);
        return TestData.open(provider, options, split);
    }
}
