package org.topolab.data.cifar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.testkit.TestData;

class CifarProvidersTest {

    private static final Map<String, Object> OWN = Map.of("checksum", false);

    @TempDir Path folder;

    private final DatasetProvider ten = new Cifar10Provider();
    private final DatasetProvider hundred = new Cifar100Provider();

    @Test
    void records_areLabelThenRedGreenBlue() throws IOException {
        CifarFiles.writeTen(folder);

        try (Dataset data = open(ten, OWN, Split.TRAIN)) {
            assertThat(data.shape()).isEqualTo(new ImageShape(3, 32, 32));
            assertThat(data.size()).isEqualTo(10);
            // second image of the third file
            float[] image = TestData.image(data, 5);
            assertThat(image[0]).isEqualTo(21 / 255f);
            assertThat(image[1023]).isEqualTo(21 / 255f);
            assertThat(image[1024]).isEqualTo(22 / 255f);
            assertThat(image[2048]).isEqualTo(23 / 255f);
            assertThat(image[3071]).isEqualTo(1f);
            assertThat(classes(data).label(5)).isEqualTo(5);
            assertThat(classes(data).names())
                    .hasSize(10)
                    .startsWith("airplane", "automobile")
                    .endsWith("ship", "truck");
        }
    }

    @Test
    void tenClasses_areAnimalsOrObjects() throws IOException {
        CifarFiles.writeTen(folder);

        try (Dataset data = open(ten, OWN, Split.TEST)) {
            List<String> names = classes(data).names();
            assertThat(classes(data).groups())
                    .extracting(Targets.Group::name)
                    .containsExactly("animals", "objects");
            assertThat(classes(data).groups().get(0).labels().stream().map(names::get))
                    .containsExactly("bird", "cat", "deer", "dog", "frog", "horse");
            assertThat(classes(data).groups().get(1).labels().stream().map(names::get))
                    .containsExactly("airplane", "automobile", "ship", "truck");
        }
    }

    @Test
    void fineLabels_areTheSecondByteAndHaveTheirMacroCategories() throws IOException {
        CifarFiles.writeHundred(folder);

        try (Dataset data = open(hundred, OWN, Split.TRAIN)) {
            List<String> names = classes(data).names();
            assertThat(names).hasSize(100).isSorted().doesNotHaveDuplicates();
            assertThat(names.get(classes(data).label(0))).isEqualTo("baby");
            assertThat(names.get(classes(data).label(1))).isEqualTo("house");
            assertThat(TestData.image(data, 1)[0]).isEqualTo(1 / 255f);
            assertThat(classes(data).groups())
                    .extracting(Targets.Group::name)
                    .containsExactly("people", "houses", "objects");
            assertThat(classes(data).groups().get(0).labels().stream().map(names::get))
                    .containsExactly("baby", "boy", "girl", "man", "woman");
            assertThat(classes(data).groups().get(1).labels().stream().map(names::get))
                    .containsExactly("castle", "house", "skyscraper");
            assertThat(classes(data).groups().get(2).labels().stream().map(names::get))
                    .containsExactly("bottle", "bowl", "can", "chair", "clock");
        }
    }

    @Test
    void coarseLabels_areTheFirstByte() throws IOException {
        CifarFiles.writeHundred(folder);

        try (Dataset data = open(hundred, own("labels", "coarse"), Split.TRAIN)) {
            List<String> names = classes(data).names();
            assertThat(names).hasSize(20).isSorted();
            assertThat(names.get(classes(data).label(0))).isEqualTo("people");
            assertThat(names.get(classes(data).label(2))).isEqualTo("vehicles_2");
            assertThat(classes(data).groups()).isEmpty();
        }
    }

    @Test
    void publishedScaling_isThatOfThePublishedNetworks() throws IOException {
        CifarFiles.writeTen(folder);

        try (Dataset data = open(ten, own("scaling", "published"), Split.TRAIN)) {
            // pixels 0, 1, 2 and 255: (0 - 0.491) / 0.247, (1/255 - 0.482) / 0.243,
            // (2/255 - 0.447) / 0.261, (1 - 0.447) / 0.261
            float[] image = TestData.image(data, 0);
            assertThat(new float[] {image[0], image[1024], image[2048], image[3071]})
                    .containsExactly(
                            new float[] {-1.987854f, -1.967401f, -1.682593f, 2.118774f},
                            within(1e-6f));
        }
    }

    @Test
    void grey_isTheMeanOrTheLuma() throws IOException {
        CifarFiles.writeTen(folder);

        try (Dataset mean = open(ten, own("grey", "mean"), Split.TRAIN);
                Dataset luma = open(ten, own("grey", "luma"), Split.TRAIN)) {
            assertThat(mean.shape()).isEqualTo(new ImageShape(1, 32, 32));
            assertThat(mean.size()).isEqualTo(10);
            // pixels 21 22 23, the last one 21 22 255
            float[] image = TestData.image(mean, 5);
            assertThat(image).hasSize(1024);
            assertThat(image[0]).isEqualTo(66 / 765f);
            assertThat(image[1023]).isEqualTo(298 / 765f);
            // 0.299 * 21 + 0.587 * 22 + 0.114 * 255 = 48.26
            assertThat(TestData.image(luma, 5)[1023]).isEqualTo(48 / 255f);
        }
    }

    @Test
    void greyAndThePublishedScaling_areRefusedTogether() {
        assertThat(check(Map.of("grey", "mean", "scaling", "published")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("grey"))
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .contains("found mean and the published scaling"));
        assertThat(check(Map.of("grey", "luma"))).isEmpty();
    }

    @Test
    void limit_keepsTheFirstImagesAcrossFiles() throws IOException {
        CifarFiles.writeTen(folder);

        try (Dataset data = open(ten, own("train-images", 3L), Split.TRAIN);
                Dataset all = open(ten, OWN, Split.TRAIN)) {
            assertThat(data.size()).isEqualTo(3);
            assertThat(classes(data).label(2)).isEqualTo(2);
            assertThat(TestData.image(data, 2)).isEqualTo(TestData.image(all, 2));
            assertThat(data.sha256()).isEqualTo(all.sha256());
        }
    }

    @Test
    void folders_areSearchedInTheirSubfoldersFirst() throws IOException {
        CifarFiles.writeHundred(folder.resolve("cifar-100/cifar-100-binary"));
        CifarFiles.writeTen(folder.resolve("cifar-10-batches-bin"));

        assertThat(size(hundred, OWN)).isEqualTo(4);
        assertThat(size(ten, OWN)).isEqualTo(10);
        assertThat(size(ten, own("folder", folder.toString()))).isEqualTo(10);
    }

    @Test
    void folderThatIsNotThere_isFoundBeforeTheStart() {
        String missing = folder.resolve("nowhere").toString();

        assertThat(check(Map.of("folder", missing)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.option()).isEqualTo("folder"))
                .satisfies(problem -> assertThat(problem.message()).contains(missing));
        assertThat(check(Map.of("folder", folder.toString()))).isEmpty();
        assertThat(check(Map.of())).isEmpty();
    }

    private List<OptionProblem> check(Map<String, Object> given) {
        return ten.check(Options.of(ten.info().options(), given));
    }

    private static Map<String, Object> own(String name, Object value) {
        return Map.of("checksum", false, name, value);
    }

    private static Targets.Classes classes(Dataset data) {
        return data.targets().classes().orElseThrow();
    }

    private Dataset open(DatasetProvider provider, Map<String, Object> given, Split split)
            throws IOException {
        return TestData.open(provider, given, split, folder);
    }

    private int size(DatasetProvider provider, Map<String, Object> given) throws IOException {
        try (Dataset data = open(provider, given, Split.TRAIN)) {
            return data.size();
        }
    }

    @Test
    void downloads_areTheAuthorsArchives() {
        assertThat(new Cifar10Provider().downloads())
                .singleElement()
                .satisfies(
                        file -> {
                            assertThat(file.address())
                                    .hasToString(
                                            "https://www.cs.toronto.edu/~kriz/"
                                                    + "cifar-10-binary.tar.gz");
                            assertThat(file.checksum().hex())
                                    .isEqualTo("c32a1d4ab5d03f1284b67883e8d87530");
                        });
        assertThat(new Cifar100Provider().downloads())
                .extracting(file -> file.fileName())
                .containsExactly("cifar-100-binary.tar.gz");
    }
}
