package org.topolab.data.cifar;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.testkit.TestData;

/** Writes the documented layout from the images of CIFAR-10 as JPEG, where they are at hand. */
class RealImagesTest {

    private final Path zip =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "cifar10-jpeg.zip");
    private final DatasetProvider provider = new Cifar10Provider();

    @TempDir Path folder;

    @BeforeEach
    void skipWithoutFile() {
        Assumptions.assumeTrue(Files.isRegularFile(zip), () -> "SKIPPED: no " + zip);
    }

    @Test
    void wholeDataSet_passesEveryCheck() throws IOException {
        try (ZipFile images = new ZipFile(zip.toFile())) {
            for (int batch = 0; batch < 5; batch++) {
                Files.write(
                        folder.resolve(CifarFiles.BATCHES.get(batch)),
                        batch(images, "train", batch * 1000));
            }
            Files.write(folder.resolve("test_batch.bin"), batch(images, "test", 0));
            checkAll(images, Split.TRAIN);
            checkAll(images, Split.TEST);
        }
        packed_isTheSame();
    }

    private void packed_isTheSame() throws IOException {
        Path archive = folder.resolve("own.tar.gz");
        CifarFiles.pack(
                archive,
                Map.of(
                        "cifar-10-batches-bin/test_batch.bin",
                        Files.readAllBytes(folder.resolve("test_batch.bin"))));
        Map<String, Object> given = Map.of("folder", archive.toString(), "checksum", false);
        try (Dataset plain = open(Map.of(), Split.TEST);
                Dataset packed = open(given, Split.TEST)) {
            assertThat(packed.sha256()).isEqualTo(plain.sha256());
            assertThat(TestData.image(packed, 9_999)).isEqualTo(TestData.image(plain, 9_999));
        }
    }

    private void checkAll(ZipFile images, Split split) throws IOException {
        try (Dataset data = open(Map.of(), split)) {
            assertThat(data.size()).isEqualTo(split == Split.TRAIN ? 50_000 : 10_000);
            Targets.Classes classes = data.targets().classes().orElseThrow();
            for (int index = 0; index < data.size(); index += 997) {
                assertThat(classes.label(index)).isEqualTo(index % 10);
                byte[] expected = pixels(images, name(split.word(), index % 10, index / 10));
                float[] image = TestData.image(data, index);
                for (int i = 0; i < image.length; i++) {
                    assertThat(image[i]).isEqualTo(Byte.toUnsignedInt(expected[i]) / 255f);
                }
            }
        }
    }

    private Dataset open(Map<String, Object> given, Split split) throws IOException {
        return TestData.open(provider, given, split, folder);
    }

    /** 10,000 records, the classes in turn. */
    private static byte[] batch(ZipFile images, String split, int first) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(10_000 * 3073);
        for (int i = 0; i < 10_000; i++) {
            out.write(i % 10);
            out.writeBytes(pixels(images, name(split, i % 10, first + i / 10)));
        }
        return out.toByteArray();
    }

    private static String name(String split, int label, int number) {
        return "%s/%s/%04d.jpg".formatted(split, Names.CIFAR_10.get(label), number);
    }

    private static byte[] pixels(ZipFile images, String name) throws IOException {
        byte[] pixels = new byte[3072];
        try (InputStream in = images.getInputStream(images.getEntry(name))) {
            BufferedImage image = ImageIO.read(in);
            for (int i = 0; i < 1024; i++) {
                int rgb = image.getRGB(i % 32, i / 32);
                pixels[i] = (byte) (rgb >> 16);
                pixels[1024 + i] = (byte) (rgb >> 8);
                pixels[2048 + i] = (byte) rgb;
            }
        }
        return pixels;
    }
}
