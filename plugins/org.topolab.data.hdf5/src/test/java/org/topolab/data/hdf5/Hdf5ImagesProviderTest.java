package org.topolab.data.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

class Hdf5ImagesProviderTest {

    @TempDir Path folder;
    private final Hdf5ImagesProvider provider = new Hdf5ImagesProvider();

    private Options options(Map<String, Object> given) {
        return Options.of(provider.info().facts().options(), given);
    }

    private Dataset open(Split split, Path file, Map<String, Object> more) throws IOException {
        Map<String, Object> given = new TreeMap<>(more);
        given.put("folder", file.toString());
        return provider.open(new DataRequest(options(given), split, List.of()), Monitor.silent());
    }

    private static float[] image(Dataset data, int index) throws IOException {
        FloatBuffer pixels = FloatBuffer.allocate(data.shape().values());
        data.read(index, pixels);
        return pixels.array();
    }

    private static List<Integer> labels(Dataset data) {
        Targets.Classes classes = data.targets().classes().orElseThrow();
        return IntStream.range(0, data.size()).mapToObj(classes::label).toList();
    }

    @Test
    void images_areTurnedToChannelsFirst() throws IOException {
        Path file = ImageFiles.write(folder.resolve("a.h5"));
        try (Dataset data = open(Split.TEST, file, Map.of())) {
            assertThat(data.shape()).isEqualTo(new ImageShape(3, 2, 3));
            assertThat(data.size()).isEqualTo(4);
            assertThat(labels(data)).containsExactly(0, 1, 2, 0);
            float[] image = image(data, 2);
            // value k of image 2 is 2 + 10 k; k = 0, 3, ... 15 are red
            for (int i = 0; i < 18; i++) {
                int k = i % 6 * 3 + i / 6;
                assertThat(image[i]).isEqualTo((2 + 10 * k) / 255f);
            }
        }
    }

    @Test
    void fileOfH5py_hasNamesAndUsesVal() throws IOException {
        Path file = ImageFiles.ofH5py(folder.resolve("ecoset.h5"));
        try (Dataset train = open(Split.TRAIN, file, Map.of());
                Dataset test = open(Split.TEST, folder, Map.of())) {
            assertThat(train.size()).isEqualTo(7);
            assertThat(test.size()).isEqualTo(4);
            assertThat(test.shape()).isEqualTo(new ImageShape(3, 6, 8));
            assertThat(test.targets().classes().orElseThrow().names())
                    .containsExactly("man", "house", "car");
            // image 3 begins at value 3 * 144, times 5 modulo 256; green at the first pixel
            assertThat(image(test, 3)[48]).isEqualTo((3 * 144 + 1) * 5 % 256 / 255f);
            assertThat(image(train, 6)[143]).isEqualTo((7 * 144 - 1) * 3 % 256 / 255f);
        }
    }

    @Test
    void testImages_areOfValWhereAsked() throws IOException {
        Path file = ImageFiles.write(folder.resolve("a.h5"));
        try (Dataset data = open(Split.TEST, file, Map.of("test-from", "val"))) {
            assertThat(data.size()).isEqualTo(3);
        }
    }

    @Test
    void limitedImages_areTakenEvenly() throws IOException {
        Path file = ImageFiles.write(folder.resolve("a.h5"));
        try (Dataset all = open(Split.TRAIN, file, Map.of());
                Dataset some = open(Split.TRAIN, file, Map.of("train-images", 4L))) {
            // of 6: 0, 1.5, 3, 4.5
            assertThat(labels(some)).containsExactly(0, 1, 0, 1);
            assertThat(image(some, 3)).isEqualTo(image(all, 4));
            assertThat(some.targets().outputs()).isEqualTo(3);
            assertThat(some.sha256()).isNotEqualTo(all.sha256());
        }
        refused(file, Map.of("train-images", 7L), "6 images, expected at least 7");
    }

    @Test
    void subset_isAGroupBeforeTheSplit() throws IOException {
        Path file = folder.resolve("subsets.h5");
        try (WritableHdfFile written = HdfFile.write(file)) {
            WritableGroup faces = written.putGroup("faces");
            ImageFiles.split(faces, "train", 5);
            ImageFiles.split(faces, "test", 2);
        }
        try (Dataset data = open(Split.TEST, file, Map.of("group", "/faces/"))) {
            assertThat(data.size()).isEqualTo(2);
            // classes of test and training images alike
            assertThat(data.targets().outputs()).isEqualTo(3);
        }
        refused(file, Map.of(), "groups faces", "a group 'train'", "data.group");
        refused(file, Map.of("group", "tools"), "no groups", "a group 'train'");
    }

    @Test
    void names_areReadFromATextFile() throws IOException {
        Path file = ImageFiles.write(folder.resolve("a.h5"));
        Files.writeString(folder.resolve("names.txt"), "man\n house \n\ncar\nlion\n");
        try (Dataset data = open(Split.TEST, file, Map.of("names", "names.txt"))) {
            assertThat(data.targets().classes().orElseThrow().names())
                    .containsExactly("man", "house", "car", "lion");
        }
        try (Dataset data = open(Split.TEST, file, Map.of())) {
            assertThat(data.targets().classes().orElseThrow().names())
                    .containsExactly("0", "1", "2");
        }
        Files.writeString(folder.resolve("few.txt"), "man\nhouse\n");
        refused(file, Map.of("names", "few.txt"), "names of 2 classes, expected 3");
        Files.write(folder.resolve("latin.txt"), new byte[] {'m', (byte) 0xE4, 'n', '\n'});
        refused(file, Map.of("names", "latin.txt"), "no UTF-8");
        refused(file, Map.of("names", "none.txt"), "no file 'none.txt'", "data.names");
    }

    @Test
    void otherLayouts_areRefused() throws IOException {
        byte[][][][] images = new byte[2][4][5][3];
        refused(written("signed", group -> group.putDataset("data", images)), "INT8 [2, 4, 5, 3]");
        refused(
                written("real", group -> group.putDataset("data", new float[2][4][5][3])),
                "FLOAT32 [2, 4, 5, 3], expected UINT8 [images, height, width, 1 or 3 channels]");
        refused(
                written("flat", group -> group.putDataset("data", new byte[2][60])),
                "INT8 [2, 60]");
        refused(written("nothing", group -> {}), "train", "a data set 'train/data'");
        refused(written("unlabelled", group -> unsigned(group, images)), "'train/labels'");
        refused(labelled(images, new int[] {1}), "INT32 [1]", "each of the 2 images");
        refused(labelled(images, new int[] {1, -1}), "label -1 of image 1");
        refused(labelled(images, new float[] {1, 0}), "FLOAT32 [2]");
        refused(labelled(images, new int[2][3]), "INT32 [2, 3]");
    }

    private Path written(String name, Consumer<WritableGroup> train) {
        Path file = folder.resolve(name + ".h5");
        try (WritableHdfFile written = HdfFile.write(file)) {
            train.accept(written.putGroup("train"));
        }
        return file;
    }

    private static void unsigned(WritableGroup group, byte[][][][] images) {
        group.putDataset("data", images, DatasetCreationOptions.builder().unsigned().build());
    }

    private Path labelled(byte[][][][] images, Object labels) {
        return written(
                "labelled",
                group -> {
                    unsigned(group, images);
                    group.putDataset("labels", labels);
                });
    }

    private void refused(Path file, String... message) {
        refused(file, Map.of(), message);
    }

    private void refused(Path file, Map<String, Object> given, String... message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> open(Split.TRAIN, file, given))
                .withMessageContainingAll(message);
    }

    @Test
    void wrongFiles_areRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.h5"), "not HDF5");
        refused(text, "text.h5", "no readable HDF5 header");
        ImageFiles.write(folder.resolve("b.h5"));
        refused(folder, "2 HDF5 files in", "set data.folder to one of them");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(empty, "hdf5-images", "no such file in", "set data.folder");
        assertThat(provider.check(options(Map.of("folder", "/not/here"))))
                .extracting(OptionProblem::option)
                .containsExactly("folder");
        assertThat(provider.check(options(Map.of()))).isEmpty();
    }
}
