package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.testkit.TestData;

/** CIFAR-10 as a zip file of JPEG images, where it is at hand. */
class RealImagesTest {

    private final Path zip =
            Path.of(System.getProperty("topolab.shared", "../shared"), "data", "cifar10-jpeg.zip");
    private final DatasetProvider provider = new ImageFolderProvider();

    @BeforeEach
    void skipWithoutFile() {
        Assumptions.assumeTrue(Files.isRegularFile(zip), () -> "SKIPPED: no " + zip);
    }

    @Test
    void zipFile_hasAllImagesInTheirClasses() throws IOException {
        check(Split.TRAIN, 5000);
        check(Split.TEST, 1000);
    }

    private void check(Split split, int each) throws IOException {
        Map<String, Object> given = Map.of("folder", zip.toString());
        try (Dataset data = TestData.open(provider, given, split);
                ZipFile files = new ZipFile(zip.toFile())) {
            assertThat(data.size()).isEqualTo(10 * each);
            assertThat(data.shape()).isEqualTo(new ImageShape(3, 32, 32));
            Targets.Classes classes = data.targets().classes().orElseThrow();
            assertThat(classes.names())
                    .containsExactly(
                            "airplane",
                            "automobile",
                            "bird",
                            "cat",
                            "deer",
                            "dog",
                            "frog",
                            "horse",
                            "ship",
                            "truck");
            for (int index = 0; index < data.size(); index += 499) {
                assertThat(classes.label(index)).isEqualTo(index / each);
                String name =
                        "%s/%s/%04d.jpg"
                                .formatted(
                                        split.word(),
                                        classes.names().get(index / each),
                                        index % each);
                int rgb = ImageIO.read(files.getInputStream(files.getEntry(name))).getRGB(5, 7);
                float[] image = TestData.image(data, index);
                assertThat(image[7 * 32 + 5]).isEqualTo((rgb >> 16 & 255) / 255f);
                assertThat(image[1024 + 7 * 32 + 5]).isEqualTo((rgb >> 8 & 255) / 255f);
                assertThat(image[2048 + 7 * 32 + 5]).isEqualTo((rgb & 255) / 255f);
            }
        }
    }
}
