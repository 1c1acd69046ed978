package org.topolab.data.cifar;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.format.file.FormatException;
import org.topolab.testkit.TestData;

/** Files that are missing, truncated or foreign. */
class RefusalsTest {

    private static final Map<String, Object> OWN = Map.of("checksum", false);
    private static final byte[] PICKLE = {(byte) 0x80, 2, '}', 'q', 1, '(', 'U'};

    @TempDir Path folder;

    private final DatasetProvider ten = new Cifar10Provider();
    private final DatasetProvider hundred = new Cifar100Provider();

    @Test
    void noFile_isRefusedWithEveryPlace() {
        refused(
                ten,
                OWN,
                "cifar-10: found no such file in " + folder.resolve("cifar-10") + ", " + folder,
                "expected data_batch_1.bin or cifar-10-binary.tar.gz of the binary version",
                "set data.folder=FOLDER",
                "TOPOLAB_DATA");
    }

    @Test
    void noFolder_isRefusedInWords() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> TestData.open(ten, OWN, Split.TRAIN))
                .withMessageContainingAll("cifar-10: found no folder to look in", "TOPOLAB_DATA");
    }

    @Test
    void missingBatch_isNamed() throws IOException {
        CifarFiles.writeTen(folder);
        Files.delete(folder.resolve("data_batch_4.bin"));

        refused(ten, OWN, "no such file in " + folder + ", expected data_batch_4.bin");
    }

    @Test
    void fileOfOtherSize_isRefused() throws IOException {
        CifarFiles.writeTen(folder);

        refused(
                ten,
                Map.of(),
                folder.resolve("data_batch_1.bin")
                        + ": found 6146 bytes, expected 30730000, for 10000 images of 3073 bytes",
                "get cifar-10-binary.tar.gz again, or set data.checksum=false");
    }

    @Test
    void truncatedFile_isRefused() throws IOException {
        CifarFiles.writeHundred(folder);
        Path file = folder.resolve("train.bin");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3 * 3074 + 1000));

        refused(hundred, OWN, "train.bin: found 10222 bytes, expected a multiple of 3074");
        Files.write(file, new byte[0]);
        refused(hundred, OWN, "train.bin: found 0 bytes, expected a multiple of 3074");
    }

    @Test
    void labelWithoutName_isRefused() throws IOException {
        CifarFiles.writeTen(folder);
        Files.write(folder.resolve("data_batch_2.bin"), CifarFiles.ten(0, 3, 10));
        CifarFiles.writeHundred(folder);
        Files.write(folder.resolve("train.bin"), CifarFiles.hundred(20, 3));

        refused(ten, OWN, "data_batch_2.bin: found label 10 of image 1, expected 0 to 9");
        refused(hundred, OWN, "found label 20 of image 0, expected 0 to 19");
        Files.write(folder.resolve("train.bin"), CifarFiles.hundred(19, 200));
        refused(hundred, OWN, "found label 200 of image 0, expected 0 to 99");
    }

    @Test
    void unequalClasses_areRefused() throws IOException {
        int[] labels = new int[10_000];
        Arrays.setAll(labels, i -> i % 10);
        labels[3] = 5;
        Files.write(folder.resolve("test_batch.bin"), CifarFiles.ten(0, labels));

        refused(
                ten,
                Split.TEST,
                Map.of(),
                "found 999 images of class 'cat', expected 1000, as published");
        labels[3] = 3;
        Files.write(folder.resolve("test_batch.bin"), CifarFiles.ten(0, labels));
        TestData.open(ten, Map.of(), Split.TEST, folder).close();
    }

    @Test
    void tooFewImages_areRefusedWithTheirNumber() throws IOException {
        CifarFiles.writeTen(folder);

        refused(
                ten,
                Map.of("checksum", false, "train-images", 11L),
                "found 10 images, expected at least 11",
                "set data.train-images to 10 or less");
    }

    @Test
    void pythonVersion_isCalledByItsName() throws IOException {
        Files.createDirectories(folder.resolve("cifar-10-batches-py"));
        Files.write(folder.resolve("train"), PICKLE);
        refused(ten, OWN, "found the python version (" + folder.resolve("cifar-10-batches-py"));
        refused(hundred, OWN, "found the python version (" + folder.resolve("train"));

        CifarFiles.writeTen(folder);
        Files.write(folder.resolve("data_batch_1.bin"), PICKLE);
        refused(
                ten,
                Map.of(),
                "data_batch_1.bin: found a Python pickle, that is the python version",
                "get cifar-10-binary.tar.gz");
    }

    @Test
    void pythonArchive_isCalledByItsName() throws IOException {
        Path archive = folder.resolve("cifar-10-python.tar.gz");
        CifarFiles.pack(archive, Map.of("cifar-10-batches-py/data_batch_4", PICKLE));

        refused(ten, OWN, "found the python version (" + archive + ")");
        refused(
                ten,
                Map.of("folder", archive.toString()),
                archive + ": found the python version, expected the binary version");
    }

    @Test
    void gzippedFile_isCalledByItsName() throws IOException {
        CifarFiles.writeTen(folder);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(PICKLE);
        }
        Files.write(folder.resolve("data_batch_1.bin"), packed.toByteArray());

        refused(ten, OWN, "found a gzipped file, expected an unpacked file");
    }

    @Test
    void archive_mustHaveItsPublishedMd5() throws IOException {
        int[] labels = new int[10_000];
        Arrays.setAll(labels, i -> i % 10);
        CifarFiles.pack(
                folder.resolve("cifar-10-binary.tar.gz"),
                Map.of("cifar-10-batches-bin/test_batch.bin", CifarFiles.ten(0, labels)));

        refused(
                ten,
                Split.TEST,
                Map.of(),
                "cifar-10-binary.tar.gz: found content with MD5 ",
                "expected the published cifar-10-binary.tar.gz with"
                        + " c32a1d4ab5d03f1284b67883e8d87530");
    }

    @Test
    void damagedArchive_isRefused() throws IOException {
        Path archive = folder.resolve("cifar-100-binary.tar.gz");
        CifarFiles.pack(archive, Map.of("train.bin", CifarFiles.hundred(0, 0, 1, 1)));
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        refused(hundred, OWN, "that is damaged or ends early", "download or copy it again");

        Files.write(archive, new byte[100]);
        refused(hundred, OWN, "that is damaged or ends early");

        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write("no tar archive".repeat(100).getBytes(StandardCharsets.US_ASCII));
        }
        refused(hundred, OWN, "found bytes that are no header of a tar archive");
    }

    @Test
    void archiveThatClaimsMoreThanItCanHold_isRefusedBeforeReading() throws IOException {
        Path archive = folder.resolve("cifar-100-binary.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(CifarFiles.header("train.bin", 3074L * 600_000, '0'));
        }

        refused(hundred, OWN, "train.bin: found 1844400000 bytes in an archive that can hold ");
    }

    @Test
    void archivePaths_areOnlyNames() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../etc/other.bin", new byte[10]);
        files.put("/abs/train.bin", CifarFiles.hundred(0, 0));
        CifarFiles.pack(folder.resolve("cifar-100-binary.tar.gz"), files);

        TestData.open(hundred, OWN, Split.TRAIN, folder).close();
        refused(hundred, Split.TEST, OWN, "no such file in ", "expected test.bin");
    }

    private void refused(DatasetProvider provider, Map<String, Object> given, String... words) {
        refused(provider, Split.TRAIN, given, words);
    }

    private void refused(
            DatasetProvider provider, Split split, Map<String, Object> given, String... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> TestData.open(provider, given, split, folder))
                .withMessageContainingAll(words);
    }
}
