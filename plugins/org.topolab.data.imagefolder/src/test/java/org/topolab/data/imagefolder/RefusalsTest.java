package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

/** Folders, zip files and images that are missing, damaged or foreign. */
class RefusalsTest {

    @TempDir Path temp;

    private final ImageFolderProvider provider = new ImageFolderProvider();
    private Path folder;

    @BeforeEach
    void nameFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("images"));
    }

    @Test
    void missingFolder_isRefusedWithEveryPlace() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(
                        () ->
                                TestData.open(
                                        provider,
                                        Map.of("folder", "nowhere-at-all"),
                                        Split.TRAIN,
                                        temp))
                .withMessageContainingAll(
                        "image-folder: found nothing at ",
                        "/nowhere-at-all, " + temp.resolve("nowhere-at-all"),
                        "correct data.folder");
    }

    @Test
    void emptyFolders_areRefused() throws IOException {
        refused(Split.TRAIN, "image-folder: " + folder, "found no folder inside, expected one");
        Files.createDirectories(folder.resolve("train"));
        refused(Split.TRAIN, "found 0 folders of classes in 'train', expected at least 1");
        Files.createDirectories(folder.resolve("train/a"));
        refused(Split.TRAIN, "found no image in the folder train/a, expected .jpg, .jpeg or .png");
    }

    @Test
    void noTestImages_areRefusedWithTheWayOut() throws IOException {
        ImageFiles.write(folder.resolve("train/a/1.png"), ImageFiles.png(1));

        refused(
                Split.TEST,
                "found no test or val folder with folders of classes beside train",
                "set data.folder to the folder train itself");
    }

    @Test
    void testWithoutTrain_isRefused() throws IOException {
        ImageFiles.write(folder.resolve("val/a/1.png"), ImageFiles.png(1));
        ImageFiles.write(folder.resolve("test/a/1.png"), ImageFiles.png(1));

        refused(Split.TEST, "found folders test, val, expected also train");
    }

    @Test
    void classOfTestAlone_isRefused() throws IOException {
        ImageFiles.writeParted(folder, "test");
        ImageFiles.write(folder.resolve("test/dog/1.png"), ImageFiles.png(1));

        refused(Split.TEST, "found class 'dog' in test alone, expected only classes that train");
    }

    @Test
    void tooFew_areRefusedWithTheirNumber() throws IOException {
        ImageFiles.writeParted(folder, "test");

        refused(
                Split.TRAIN,
                Map.of("train-images", 8L),
                "found 7 train images, expected at least 8; set data.train-images");
        refused(
                Split.TRAIN,
                Map.of("classes", 4L),
                "found 3 folders of classes in 'train', expected at least 4; set data.classes");
    }

    @Test
    void noShareForTest_isRefused() throws IOException {
        ImageFiles.write(folder.resolve("a/1.png"), ImageFiles.png(1));

        refused(Split.TEST, Map.of("test-share", 0), "found 0 test images", "data.test-share");
    }

    @Test
    void otherSize_isRefusedWithBothSizes() throws IOException {
        ImageFiles.writeParted(folder, "test");
        ImageFiles.write(
                folder.resolve("train/ant/3.png"),
                ImageFiles.encode(ImageFiles.plain(5, 4, 0), "png"));

        unread(
                2,
                folder.resolve("train/ant/3.png") + ": found 5 x 4 pixels, expected 3 x 2",
                "set data.resize=crop or stretch");
    }

    @Test
    void colourAmongGrey_isRefused() throws IOException {
        ImageFiles.write(
                folder.resolve("train/a/1.png"), ImageFiles.rawPng(3, 2, 8, 0, new byte[8]));
        ImageFiles.write(folder.resolve("train/a/2.png"), ImageFiles.png(0x010203));

        unread(1, "2.png: found a colour image, expected grey", "set data.channels=3");
    }

    @Test
    void damagedImage_isNamed() throws IOException {
        ImageFiles.writeParted(folder, "test");
        Path file = folder.resolve("train/bee/2.png");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
        unread(5, "image-folder: " + file + ": found a PNG file that is damaged or ends early");

        try (Dataset data = open(Split.TRAIN, Map.of())) {
            Files.delete(file);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> data.read(5, FloatBuffer.allocate(18)))
                    .withMessageContainingAll(file.toString(), "found nothing, though it was");
        }
    }

    @Test
    void pathsThatLeadOut_areRefused() throws IOException {
        for (String path :
                new String[] {"../a/1.png", "/a/1.png", "a/../../1.png", "C:/a.png", "a\\1.png"}) {
            Path zip = temp.resolve("evil.zip");
            ImageFiles.zip(zip, Map.of(path, ImageFiles.png(1)));
            refused(
                    Split.TRAIN,
                    Map.of("folder", zip.toString()),
                    zip + ": found an entry with the path '" + path + "'",
                    "expected paths inside the zip file");
        }
    }

    @Test
    void foreignOrTruncatedZipFile_isRefused() throws IOException {
        Path zip = temp.resolve("images.zip");
        ImageFiles.zip(zip, Map.of("train/a/1.png", ImageFiles.png(1)));
        byte[] whole = Files.readAllBytes(zip);
        Map<String, Object> given = Map.of("folder", zip.toString());

        Files.write(zip, Arrays.copyOf(whole, whole.length - 30));
        refused(Split.TRAIN, given, zip + ": found a file that is no zip file, or a damaged one");
        Files.write(zip, ImageFiles.png(1));
        refused(Split.TRAIN, given, zip + ": found a file that is no zip file, or a damaged one");
    }

    @Test
    void damagedEntry_isNamed() throws IOException {
        Path zip = temp.resolve("images.zip");
        ImageFiles.zip(zip, Map.of("train/a/1.png", ImageFiles.png(1)));
        byte[] whole = Files.readAllBytes(zip);
        // packed bytes follow the local header of 30 bytes and the name of 13
        Arrays.fill(whole, 43, 60, (byte) 0xff);
        Files.write(zip, whole);

        refused(
                Split.TRAIN,
                Map.of("folder", zip.toString()),
                zip + ": train/a/1.png: found packed bytes that cannot be unpacked");
    }

    private void refused(Split split, String... words) {
        refused(split, Map.of(), words);
    }

    private void refused(Split split, Map<String, Object> given, String... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(split, given))
                .withMessageContainingAll(words);
    }

    private void unread(int index, String... words) throws IOException {
        try (Dataset data = open(Split.TRAIN, Map.of())) {
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> data.read(index, FloatBuffer.allocate(data.shape().values())))
                    .withMessageContainingAll(words);
        }
    }

    private Dataset open(Split split, Map<String, Object> given) throws IOException {
        Map<String, Object> options = new HashMap<>(Map.of("folder", folder.toString()));
        options.putAll(given);
        return TestData.open(provider, options, split);
    }
}
