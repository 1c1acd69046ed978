package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/** Folders as ecoset and ImageNet have them, made up and tiny. */
class PublishedLayoutsTest {

    @TempDir Path folder;

    private final ImageFolderProvider provider = new ImageFolderProvider();

    /** Writes JPEG images of different sizes, as those of photographs are. */
    private void write(String... names) throws IOException {
        for (int i = 0; i < names.length; i++) {
            byte[] image =
                    ImageFiles.encode(ImageFiles.plain(8 + i, 10, 0x202020 * (i + 1)), "jpg");
            ImageFiles.write(folder.resolve(names[i]), image);
        }
    }

    private Dataset open(Split split) throws IOException {
        Options options =
                Options.of(
                        provider.info().facts().options(),
                        Map.of(
                                "folder", folder.toString(),
                                "width", 4L,
                                "height", 4L,
                                "resize", "crop",
                                "channels", 3L));
        return provider.open(new DataRequest(options, split, List.of()), Monitor.silent());
    }

    private static List<String> classes(Dataset data) {
        Targets.Classes classes = data.targets().classes().orElseThrow();
        assertThat(data.shape()).isEqualTo(new ImageShape(3, 4, 4));
        return IntStream.range(0, data.size())
                .mapToObj(image -> classes.names().get(classes.label(image)))
                .toList();
    }

    @Test
    void ecoset_hasNumberedClassesInTheOrderOfTheirNumbers() throws IOException {
        write(
                "train/0002_house/n03544360_2.JPEG",
                "train/0001_man/flickr_1.JPEG",
                "train/0010_dog/n02084071_9.JPEG",
                "train/0001_man/n10287213_7.JPEG",
                "val/0001_man/n10287213_8.JPEG",
                "val/0002_house/n03544360_3.JPEG",
                "test/0010_dog/n02084071_1.JPEG",
                "test/0001_man/n10287213_9.JPEG");
        try (Dataset train = open(Split.TRAIN);
                Dataset test = open(Split.TEST)) {
            assertThat(classes(train))
                    .containsExactly("0001_man", "0001_man", "0002_house", "0010_dog");
            // those of val are used by nobody
            assertThat(classes(test)).containsExactly("0001_man", "0010_dog");
            assertThat(test.targets().outputs()).isEqualTo(3);
        }
    }

    @Test
    void imagenet_isTestedOnValAsTestHasNoClasses() throws IOException {
        write(
                "train/n01440764/n01440764_10026.JPEG",
                "train/n01443537/n01443537_2.JPEG",
                "val/n01440764/ILSVRC2012_val_00000293.JPEG",
                "val/n01443537/ILSVRC2012_val_00000236.JPEG",
                "val/n01443537/ILSVRC2012_val_00000262.JPEG",
                "test/ILSVRC2012_test_00000001.JPEG");
        Files.writeString(folder.resolve("LOC_synset_mapping.txt"), "n01440764 tench");
        try (Dataset test = open(Split.TEST)) {
            assertThat(classes(test)).containsExactly("n01440764", "n01443537", "n01443537");
        }
    }

    @Test
    void imagenetWithoutClassesInVal_isRefusedInWords() throws IOException {
        write("train/n01440764/n01440764_10026.JPEG", "val/ILSVRC2012_val_00000293.JPEG");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(Split.TEST))
                .withMessageContainingAll(
                        folder.toString(), "no test or val folder with folders of classes");
    }

    @Test
    void imagenetBelowItsOuterFolders_isFound() throws IOException {
        write("ILSVRC/Data/CLS-LOC/train/n01/1.JPEG", "ILSVRC/Data/CLS-LOC/val/n01/2.JPEG");
        try (Dataset train = open(Split.TRAIN)) {
            assertThat(classes(train)).containsExactly("n01");
        }
    }
}
