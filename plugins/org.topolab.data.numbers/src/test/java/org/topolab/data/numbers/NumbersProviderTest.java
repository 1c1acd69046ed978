package org.topolab.data.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.Golden;
import org.topolab.testkit.TestData;

class NumbersProviderTest {

    /** Three of each digit, ordered, as in the published set. */
    private static final int[] ORDERED = Digits.inOrder(3);

    @TempDir Path folder;

    private final NumbersProvider provider = new NumbersProvider();

    @Test
    void images_areReadAsBytesAndCodesAsVectors() throws IOException {
        NumberFolder.write(folder, 4, 9, 0);

        try (Dataset data = open(Map.of("folder", folder.toString()))) {
            assertThat(data.shape()).isEqualTo(new ImageShape(3, 32, 32));
            assertThat(TestData.image(data, 2)).startsWith(2 / 255f, 1, 1, 2 / 255f);
            Targets.Vectors codes = (Targets.Vectors) data.targets();
            assertThat(codes.outputs()).isEqualTo(2);
            assertThat(codes.value(0, 0)).isEqualTo((float) (4 / 9.0));
            assertThat(codes.value(1, 1)).isEqualTo((float) (9 / 10.0));
            assertThat(codes.classes().orElseThrow().label(1)).isEqualTo(9);
            assertThat(codes.classes().orElseThrow().names()).startsWith("0").endsWith("9");
        }
    }

    @Test
    void archive_isReadLikeItsFiles() throws IOException {
        NumberFolder.write(folder, 4, 9, 0);
        String unpacked;
        float[] image;
        try (Dataset data = open(Map.of("folder", folder.toString()))) {
            unpacked = data.sha256();
            image = TestData.image(data, 1);
        }
        Path zip = folder.resolve("dataset_number_topography.zip");
        NumberFolder.pack(folder, zip);

        for (Path place : List.of(folder, zip)) {
            try (Dataset data = open(Map.of("folder", place.toString()))) {
                assertThat(data.sha256()).isEqualTo(unpacked);
                assertThat(TestData.image(data, 1)).isEqualTo(image);
            }
        }
    }

    @Test
    void folders_areSearchedInTheirSubfoldersFirst() throws IOException {
        NumberFolder.write(folder, 1);
        NumberFolder.write(folder.resolve("numbers"), 2, 2);

        for (Map<String, Object> given :
                List.<Map<String, Object>>of(Map.of(), Map.of("folder", folder.toString()))) {
            try (Dataset data = open(given, folder)) {
                assertThat(data.size()).isEqualTo(2);
            }
        }
    }

    @Test
    void limit_takesTheFirstOfEachDigit() throws IOException {
        NumberFolder.write(folder, ORDERED);

        try (Dataset data = open(Map.of("train-images", 20L), folder)) {
            Targets.Classes digits = data.targets().classes().orElseThrow();
            assertThat(data.size()).isEqualTo(20);
            assertThat(digits.label(1)).isZero();
            assertThat(digits.label(2)).isEqualTo(1);
            // the first pixel of image i is i: image 2 of the set is the last zero and left out
            assertThat(TestData.image(data, 2)[0]).isEqualTo(3 / 255f);
            assertThat(((Targets.Vectors) data.targets()).value(2, 0)).isEqualTo((float) (1 / 9.0));
        }
        refused(
                Map.of("train-images", 40L),
                "found only 3 images of a digit, expected at least 4 of each",
                "set data.train-images to 30 or less");
    }

    @Test
    void limitThatIsNoMultipleOfTen_isFoundBeforeTheStart() {
        assertThat(check(Map.of("test-images", 25L)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("test-images"))
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .contains(
                                                "found 25, expected a multiple of 10", "take 30"));
        assertThat(check(Map.of("test-images", 20L))).isEmpty();
    }

    @Test
    void digitTargets_areClasses() throws IOException {
        NumberFolder.write(folder, 3, 1);
        Files.delete(folder.resolve("number_codes_train.npy"));

        try (Dataset data = open(Map.of("targets", "digits"), folder)) {
            assertThat(data.targets()).isInstanceOf(Targets.Classes.class);
            assertThat(data.targets().outputs()).isEqualTo(10);
        }
        refused(Map.of(), "number_codes_train.npy: found no such file", "all six files");
    }

    @Test
    void generatedCodes_replaceTheStoredOnes() throws IOException {
        NumberFolder.write(folder, 3, 0);

        try (Dataset data = open(Map.of("codes", "generated", "seed", 5L), folder)) {
            Targets.Vectors codes = (Targets.Vectors) data.targets();
            double[][] expected = NumberCodes.generate(5, 8);
            assertThat(codes.outputs()).isEqualTo(100);
            assertThat(codes.value(0, 17)).isEqualTo((float) expected[3][17]);
            assertThat(codes.value(1, 0)).isEqualTo(1);
        }
    }

    @Test
    void colouredImages_keepTheirChannels() throws IOException {
        NumberFolder.write(folder, 0, 1);
        NumberFolder.npy(folder, "images_train", p -> Math.floorDiv(p, 1024), 2, 3, 32, 32);

        try (Dataset data = open(Map.of(), folder)) {
            // planes 0 1 2 of the first image, 3 4 5 of the second
            assertThat(TestData.image(data, 0)[1024]).isEqualTo(1 / 255f);
            assertThat(TestData.image(data, 1)[0]).isEqualTo(3 / 255f);
            assertThat(TestData.image(data, 1)[3071]).isEqualTo(5 / 255f);
        }
    }

    @Test
    void foreignContent_isRefusedByItsFingerprint() throws IOException {
        NumberFolder.write(folder, 0, 1);

        refused(
                Map.of("checksum", true),
                "number_labels_train.npy: found content with SHA-256 ",
                "the published one with 993b73682e7bad7d",
                "set data.checksum=false");
    }

    @Test
    void wrongNumbers_areRefusedWithTheirImage() throws IOException {
        NumberFolder.write(folder, 0, 1);
        NumberFolder.npy(folder, "codes_train", i -> i == 3 ? Double.NaN : 1, 2, 2);
        refused(Map.of(), "found NaN in the code of image 1, expected 0 to 1");

        NumberFolder.npy(folder, "images_train", p -> p == 5000 ? 0.5 : 0, 2, 3, 32, 32);
        refused(Map.of(), "found pixel 0.5 in image 1, expected whole numbers from 0 to 255");

        NumberFolder.npy(folder, "images_train", p -> p == 0 ? 256 : 0, 2, 3, 32, 32);
        refused(Map.of(), "found pixel 256.0 in image 0");

        NumberFolder.npy(folder, "labels_train", i -> 10 * i, 2);
        refused(Map.of(), "found label 10.0 of image 1, expected a digit from 0 to 9");
    }

    @Test
    void wrongShapes_areRefusedBeforeAnythingIsRead() throws IOException {
        NumberFolder.write(folder, 0, 1);
        NumberFolder.npy(folder, "codes_train", i -> 1, 3, 2);
        refused(Map.of(), "found shape [3, 2], expected [2, any]");

        NumberFolder.npy(folder, "images_train", p -> 1, 2, 32, 32);
        refused(Map.of(), "found shape [2, 32, 32], expected [2, 3, 32, 32]");

        Path labels = folder.resolve("number_labels_train.npy");
        Files.write(labels, NumberFolder.header(100_001));
        refused(Map.of(), "found 100001 images, expected at most 100000");
    }

    @Test
    void archiveMemberLongerThanItsHeaderSays_isRefused() throws IOException {
        NumberFolder.write(folder, 0, 1);
        Path labels = folder.resolve("number_labels_train.npy");
        byte[] sound = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(sound, 64 << 20));
        NumberFolder.pack(folder, folder.resolve("dataset_number_topography.zip"));

        refused(Map.of(), "more bytes after the last number", "expected 2 numbers of f8");
    }

    @Test
    void truncatedFile_isRefused() throws IOException {
        NumberFolder.write(folder, 0, 1);
        Path images = folder.resolve("number_images_train.npy");
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 40_000));

        refused(Map.of(), "number_images_train.npy: found the end of the file");
    }

    @Test
    void damagedArchive_isRefused() throws IOException {
        Path zip = folder.resolve("dataset_number_topography.zip");
        Files.writeString(zip, "PK no archive");
        refused(Map.of(), zip + ": found a damaged archive (", "topolab fetch numbers");

        NumberFolder.write(folder, 0, 1);
        NumberFolder.pack(folder, zip);
        byte[] bytes = Files.readAllBytes(zip);
        int firstMember = 30 + "number_codes_test.npy".length();
        Arrays.fill(bytes, firstMember, bytes.length - 600, (byte) 0xff);
        Files.write(zip, bytes);
        refused(Map.of(), zip + ": found a damaged archive (");
    }

    @Test
    void noFile_isRefusedWithEveryPlace() {
        refused(
                Map.of(),
                "numbers: found no such file in " + folder.resolve("numbers") + ", " + folder,
                "expected dataset_number_topography.zip or number_images_train.npy",
                "topolab fetch numbers",
                "TOPOLAB_DATA");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(Map.of()))
                .withMessageContaining("found no folder to look in");
    }

    @Test
    void folderThatIsNotThere_isFoundBeforeTheStart() {
        String missing = folder.resolve("nowhere").toString();

        assertThat(check(Map.of("folder", missing)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(missing));
        assertThat(check(Map.of("folder", folder.toString()))).isEmpty();
    }

    @Test
    void download_isThePublishedArchive() {
        assertThat(provider.downloads())
                .singleElement()
                .satisfies(
                        file ->
                                assertThat(file.checksum().hex())
                                        .isEqualTo(
                                                Golden.read(getClass(), "golden.json")
                                                        .at("zip_sha256")
                                                        .text()));
    }

    private List<OptionProblem> check(Map<String, Object> given) {
        return provider.check(Options.of(provider.info().options(), given));
    }

    private Dataset open(Map<String, Object> given, Path... folders) throws IOException {
        Map<String, Object> own = new HashMap<>(Map.of("checksum", false));
        own.putAll(given);
        return TestData.open(provider, own, Split.TRAIN, folders);
    }

    private void refused(Map<String, Object> given, CharSequence... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(given, folder))
                .withMessageContainingAll(words);
    }
}
