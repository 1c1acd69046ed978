package org.topolab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Contribution;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

class FolderProvidersTest {

    private static final Map<String, Object> OWN = Map.of("checksum", false);

    @TempDir Path folder;

    private final DatasetProvider mnist = new MnistProvider();
    private final DatasetProvider fashion = new FashionMnistProvider();

    @Test
    void folderOption_isRead() throws IOException {
        IdxFiles.write(folder, "train", 3, 9, 0, 4);

        try (Dataset data =
                TestData.open(fashion, given("folder", folder.toString()), Split.TRAIN)) {
            assertThat(data.size()).isEqualTo(3);
            assertThat(data.shape()).isEqualTo(new ImageShape(1, 1, 2));
            assertThat(TestData.image(data, 2)).containsExactly(2 / 255f, 253 / 255f);
            assertThat(data.sha256()).matches("[0-9a-f]{64}");
            Targets.Classes classes = (Targets.Classes) data.targets();
            assertThat(classes.label(0)).isEqualTo(9);
            assertThat(classes.names())
                    .hasSize(10)
                    .startsWith("T-shirt/top")
                    .endsWith("Ankle boot");
        }
    }

    @Test
    void digits_areNamedAfterThemselves() throws IOException {
        IdxFiles.write(folder, "t10k", 1, 7);

        try (Dataset data = TestData.open(mnist, OWN, Split.TEST, folder)) {
            Targets.Classes classes = (Targets.Classes) data.targets();
            assertThat(classes.names().get(classes.label(0))).isEqualTo("7");
        }
    }

    @Test
    void requestFolders_areSearchedInTheirSubfoldersFirst() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);
        IdxFiles.write(folder.resolve("mnist"), "train", 2, 1, 1);
        IdxFiles.write(folder.resolve("other/fashion-mnist"), "train", 3, 2, 2, 2);
        Path[] folders = {folder, folder.resolve("other/fashion-mnist")};

        assertThat(size(mnist, folders)).isEqualTo(2);
        assertThat(size(fashion, folders)).isEqualTo(3);
        assertThat(size(fashion, folder)).isEqualTo(1);
    }

    @Test
    void dottedFileNames_areFound() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);
        Files.move(
                folder.resolve("train-images-idx3-ubyte"),
                folder.resolve("train-images.idx3-ubyte"));

        assertThat(size(mnist, folder)).isEqualTo(1);
    }

    @Test
    void limit_keepsTheFirstImages() throws IOException {
        IdxFiles.write(folder, "train", 3, 5, 6, 7);
        IdxFiles.write(folder, "t10k", 2, 8, 9);
        Map<String, Object> given = Map.of("checksum", false, "train-images", 2L);

        try (Dataset train = TestData.open(mnist, given, Split.TRAIN, folder);
                Dataset test = TestData.open(mnist, given, Split.TEST, folder)) {
            assertThat(train.size()).isEqualTo(2);
            assertThat(train.targets().size()).isEqualTo(2);
            assertThat(((Targets.Classes) train.targets()).label(1)).isEqualTo(6);
            assertThat(test.size()).isEqualTo(2);
        }
        refused(
                given("train-images", 4L),
                "found 3 images, expected at least 4",
                "set data.train-images to 3 or less");
    }

    @Test
    void publishedScaling_isThatOfThePublishedNetworks() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);

        try (Dataset data =
                TestData.open(mnist, given("scaling", "published"), Split.TRAIN, folder)) {
            // pixels 0 and 255: -0.1307 / 0.3081 and 0.8693 / 0.3081
            assertThat(TestData.image(data, 0))
                    .containsExactly(new float[] {-0.424213f, 2.821487f}, within(1e-6f));
        }
    }

    @Test
    void noFile_isRefusedWithEveryPlace() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(
                        () -> TestData.open(fashion, OWN, Split.TRAIN, folder, folder.resolve("b")))
                .withMessageContainingAll(
                        "fashion-mnist: found no such file in ",
                        folder.resolve("fashion-mnist") + ", " + folder.resolve("b/fashion-mnist"),
                        ", " + folder + ",",
                        "expected train-images-idx3-ubyte or train-images-idx3-ubyte.gz",
                        "topolab fetch fashion-mnist",
                        "set data.folder=FOLDER",
                        "TOPOLAB_DATA");
    }

    @Test
    void noFolder_isRefusedInWords() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> TestData.open(mnist, OWN, Split.TRAIN))
                .withMessageContainingAll("mnist: found no folder to look in", "TOPOLAB_DATA");
    }

    @Test
    void missingLabels_areNamed() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);
        Files.delete(folder.resolve("train-labels-idx1-ubyte.gz"));

        refused(OWN, "no such file in " + folder, "train-labels-idx1-ubyte.gz");
    }

    @Test
    void foreignContent_isRefusedByItsFingerprint() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);

        refused(
                Map.of(),
                "train-images-idx3-ubyte: found content with SHA-256 ",
                "the published train-images-idx3-ubyte with ba891046e6505d7a",
                "set data.checksum=false");
    }

    @Test
    void differentCounts_areRefused() throws IOException {
        IdxFiles.write(folder, "train", 2, 0);

        refused(OWN, "found 2 images and 1 labels", "take both files from the same data set");
    }

    @Test
    void labelWithoutName_isRefused() throws IOException {
        IdxFiles.write(folder, "train", 2, 0, 10);

        refused(OWN, "found label 10 of image 1, expected 0 to 9");
    }

    @Test
    void exchangedFiles_areRefused() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);
        Files.copy(
                folder.resolve("train-labels-idx1-ubyte.gz"),
                folder.resolve("train-images-idx3-ubyte"),
                StandardCopyOption.REPLACE_EXISTING);

        refused(OWN, "found 1 dimensions, expected 3 (images)");
    }

    @Test
    void truncatedFile_isRefused() throws IOException {
        IdxFiles.write(folder, "train", 2, 0, 1);
        Path images = folder.resolve("train-images-idx3-ubyte");
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 19));

        refused(OWN, "found 3 bytes after the header, expected 4");
    }

    @Test
    void packedFileLargerThanItsHeaderSays_isRefused() throws IOException {
        IdxFiles.write(folder, "train", 1, 0);
        byte[] bomb = new byte[32 << 20];
        bomb[2] = 8;
        bomb[3] = 1;
        bomb[7] = 1;
        IdxFiles.pack(folder.resolve("train-labels-idx1-ubyte.gz"), bomb);

        refused(OWN, "more bytes than that after the header, expected 1");
    }

    @Test
    void folderThatIsNotThere_isFoundBeforeTheStart() throws IOException {
        String missing = folder.resolve("nowhere").toString();

        assertThat(check(Map.of("folder", missing)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("folder"))
                .satisfies(problem -> assertThat(problem.message()).contains(missing));
        assertThat(check(Map.of("folder", folder.toString()))).isEmpty();
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void downloads_areTheFilesThatAreLookedFor() {
        for (DatasetProvider provider : List.of(mnist, fashion)) {
            assertThat(provider.downloads())
                    .extracting(Download::fileName)
                    .containsExactlyInAnyOrder(
                            "train-images-idx3-ubyte.gz",
                            "train-labels-idx1-ubyte.gz",
                            "t10k-images-idx3-ubyte.gz",
                            "t10k-labels-idx1-ubyte.gz");
            assertThat(provider.downloads())
                    .extracting(file -> file.checksum().hex())
                    .doesNotHaveDuplicates();
        }
        assertThat(new FashionMnistExcerptProvider().downloads()).isEmpty();
    }

    private List<OptionProblem> check(Map<String, Object> given) {
        Contribution<?> contribution = mnist;
        return contribution.check(Options.of(mnist.info().options(), given));
    }

    private static Map<String, Object> given(String name, Object value) {
        return Map.of("checksum", false, name, value);
    }

    private static int size(DatasetProvider provider, Path... folders) throws IOException {
        try (Dataset data = TestData.open(provider, OWN, Split.TRAIN, folders)) {
            return data.size();
        }
    }

    private void refused(Map<String, Object> given, CharSequence... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> TestData.open(mnist, given, Split.TRAIN, folder))
                .withMessageContainingAll(words);
    }
}
