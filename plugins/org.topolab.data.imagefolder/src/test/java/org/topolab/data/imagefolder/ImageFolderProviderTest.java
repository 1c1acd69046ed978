package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.testkit.TestData;

class ImageFolderProviderTest {

    @TempDir Path temp;

    private final ImageFolderProvider provider = new ImageFolderProvider();
    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = temp.resolve("images");
    }

    @Test
    void images_comeByClassThenByName() throws IOException {
        ImageFiles.writeParted(folder, "test");

        try (Dataset data = open(Split.TRAIN)) {
            assertThat(data.shape()).isEqualTo(new ImageShape(3, 2, 3));
            assertThat(classes(data).names()).containsExactly("ant", "bee", "cat");
            assertThat(labels(data)).containsExactly(0, 0, 0, 0, 1, 1, 2);
            assertThat(classes(data).groups()).isEmpty();
            // the third image is 0x102030 + 3 * 0x010203
            float[] image = TestData.image(data, 2);
            assertThat(image[0]).isEqualTo(0x13 / 255f);
            assertThat(image[6]).isEqualTo(0x26 / 255f);
            assertThat(image[17]).isEqualTo(0x39 / 255f);
        }
    }

    @Test
    void validationImages_areTestImagesWhereTestHasNoClasses() throws IOException {
        ImageFiles.writeParted(folder, "val");
        ImageFiles.write(folder.resolve("test/unknown.png"), ImageFiles.png(0));

        try (Dataset data = open(Split.TEST)) {
            assertThat(data.size()).isEqualTo(3);
            assertThat(TestData.image(data, 0)[0]).isEqualTo(0x18 / 255f);
        }
    }

    @Test
    void otherFiles_areNotLookedAt() throws IOException {
        ImageFiles.writeParted(folder, "test");
        for (String name : List.of("train/ant/.5.png", "train/ant/notes.txt", "train/.x/1.png")) {
            ImageFiles.write(folder.resolve(name), new byte[1]);
        }
        Files.createDirectories(folder.resolve("train/ant/deeper.png"));

        assertThat(size(Split.TRAIN)).isEqualTo(7);
    }

    @Test
    void limit_takesFromTheClassesInTurn() throws IOException {
        ImageFiles.writeParted(folder, "test");

        try (Dataset data = open(Split.TRAIN, "train-images", 5L);
                Dataset all = open(Split.TRAIN)) {
            assertThat(labels(data)).containsExactly(0, 0, 1, 1, 2);
            assertThat(TestData.image(data, 1)).isEqualTo(TestData.image(all, 1));
            assertThat(TestData.image(data, 4)).isEqualTo(TestData.image(all, 6));
        }
    }

    @Test
    void classes_areTheFirstByName() throws IOException {
        ImageFiles.writeParted(folder, "test");

        try (Dataset train = open(Split.TRAIN, "classes", 2L);
                Dataset test = open(Split.TEST, "classes", 2L)) {
            assertThat(classes(train).names()).containsExactly("ant", "bee");
            assertThat(train.size()).isEqualTo(6);
            assertThat(labels(test)).containsExactly(0, 1);
        }
    }

    @Test
    void folderWithoutParts_isPartedByNamesAlone() throws IOException {
        for (int i = 0; i < 200; i++) {
            ImageFiles.write(folder.resolve("c" + i % 2 + "/" + i + ".png"), ImageFiles.png(i));
        }
        Set<Integer> train = blues(Split.TRAIN);
        Set<Integer> test = blues(Split.TEST);

        // 200 draws at 0.2: 40 on average, standard deviation 5.7
        assertThat(test.size()).isBetween(20, 60);
        assertThat(train).hasSize(200 - test.size()).doesNotContainAnyElementsOf(test);

        ImageFiles.write(folder.resolve("c0/another.png"), ImageFiles.png(250));
        assertThat(blues(Split.TEST)).containsAll(test);
        assertThat(blues(Split.TRAIN)).containsAll(train);
        assertThat(size(Split.TEST, "test-share", 1)).isEqualTo(201);
    }

    private Set<Integer> blues(Split split) throws IOException {
        Set<Integer> values = new TreeSet<>();
        try (Dataset data = open(split)) {
            for (int i = 0; i < data.size(); i++) {
                values.add(Math.round(TestData.image(data, i)[17] * 255));
            }
        }
        return values;
    }

    @Test
    void folderThatIsAlone_isGoneInto() throws IOException {
        ImageFiles.writeParted(folder.resolve("outer/inner"), "test");
        Files.createDirectories(folder.resolve("__MACOSX"));
        assertThat(size(Split.TRAIN)).isEqualTo(7);

        Path one = temp.resolve("one-class");
        ImageFiles.write(one.resolve("only/1.png"), ImageFiles.png(1));
        ImageFiles.write(one.resolve("only/details/2.png"), ImageFiles.png(1));
        try (Dataset data = open(Split.TRAIN, "folder", one.toString(), "test-share", 0)) {
            assertThat(classes(data).names()).containsExactly("only");
        }
    }

    @Test
    void zipFile_isTheSameAsItsFolder() throws IOException {
        ImageFiles.writeParted(folder, "test");
        Map<String, byte[]> entries = new HashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                entries.put("set/" + path, Files.readAllBytes(file));
            }
        }
        entries.put("__MACOSX/set/._x.png", new byte[1]);
        Path zip = temp.resolve("images.zip");
        ImageFiles.zip(zip, entries);

        try (Dataset plain = open(Split.TRAIN);
                Dataset packed = open(Split.TRAIN, "folder", zip.toString())) {
            assertThat(packed.shape()).isEqualTo(plain.shape());
            assertThat(labels(packed)).isEqualTo(labels(plain));
            for (int i = 0; i < plain.size(); i++) {
                assertThat(TestData.image(packed, i)).isEqualTo(TestData.image(plain, i));
            }
        }
    }

    @Test
    void fingerprint_isOfNamesAndSizesAndInZipFilesOfContents() throws IOException {
        byte[] one = ImageFiles.rawPng(3, 1, 8, 0, new byte[] {0, 1, 5, 9});
        byte[] other = ImageFiles.rawPng(3, 1, 8, 0, new byte[] {0, 1, 5, 8});
        assertThat(other).hasSameSizeAs(one);
        ImageFiles.write(folder.resolve("train/a/1.png"), one);
        Path zip = temp.resolve("images.zip");
        ImageFiles.zip(zip, Map.of("train/a/1.png", one));
        String plain = sha256(folder);
        String packed = sha256(zip);

        ImageFiles.write(folder.resolve("train/a/1.png"), other);
        ImageFiles.zip(zip, Map.of("train/a/1.png", other));
        assertThat(sha256(folder)).isEqualTo(plain);
        assertThat(sha256(zip)).isNotEqualTo(packed);

        Files.move(folder.resolve("train/a/1.png"), folder.resolve("train/a/2.png"));
        assertThat(sha256(folder)).isNotEqualTo(plain);
    }

    private String sha256(Path path) throws IOException {
        try (Dataset data = open(Split.TRAIN, "folder", path.toString())) {
            return data.sha256();
        }
    }

    @Test
    void relativeFolder_isLookedForInTheRequestsFolders() throws IOException {
        ImageFiles.writeParted(folder, "test");

        try (Dataset data =
                TestData.open(provider, Map.of("folder", "images"), Split.TRAIN, temp)) {
            assertThat(data.size()).isEqualTo(7);
        }
    }

    @Test
    void optionsThatDoNotFit_areFoundBeforeTheStart() throws IOException {
        Files.createDirectories(folder);
        String missing = temp.resolve("nowhere").toString();

        assertThat(check(Map.of("folder", missing)))
                .singleElement()
                .satisfies(p -> assertThat(p.option()).isEqualTo("folder"))
                .satisfies(p -> assertThat(p.message()).contains(missing, "which is not there"));
        assertThat(check(Map.of("folder", folder.toString(), "width", 8L)))
                .singleElement()
                .satisfies(p -> assertThat(p.option()).isEqualTo("height"))
                .satisfies(p -> assertThat(p.message()).contains("width 8 and height 0"));
        assertThat(check(Map.of("folder", folder.toString(), "channels", 2L)))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("found 2, expected 1 for grey"));
        assertThat(check(Map.of("folder", folder.toString(), "grey", "mean")))
                .singleElement()
                .satisfies(p -> assertThat(p.option()).isEqualTo("grey"))
                .satisfies(
                        p -> assertThat(p.message()).contains("channels 0, expected channels 1"));
        assertThat(check(Map.of("folder", folder.toString()))).isEmpty();
        assertThat(check(Map.of("folder", "some/relative/folder"))).isEmpty();
    }

    private List<OptionProblem> check(Map<String, Object> given) {
        return provider.check(Options.of(provider.info().options(), given));
    }

    private static Targets.Classes classes(Dataset data) {
        return data.targets().classes().orElseThrow();
    }

    private static int[] labels(Dataset data) {
        return IntStream.range(0, data.size()).map(classes(data)::label).toArray();
    }

    private int size(Split split, Object... given) throws IOException {
        try (Dataset data = open(split, given)) {
            return data.size();
        }
    }

    private Dataset open(Split split, Object... given) throws IOException {
        return ImageFiles.open(folder, split, given);
    }
}
