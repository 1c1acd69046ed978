package org.topolab.data.idx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.format.idx.Idx;
import org.topolab.testkit.TestData;

/** Reads the published files where they are at hand. */
class PublishedFilesTest {

    private final Path data = Path.of(System.getProperty("topolab.shared", "../shared"), "data");

    @TempDir Path folder;

    @BeforeEach
    void skipWithoutFiles() {
        for (String id : List.of("mnist", "fashion-mnist")) {
            Assumptions.assumeTrue(
                    Files.isDirectory(data.resolve(id)),
                    () -> "SKIPPED: no published files in " + data.resolve(id));
        }
    }

    @Test
    void digits_areThePublishedOnes() throws IOException {
        // first five labels of each file, as in many tutorials: 5 0 4 1 9 and 7 2 1 0 4
        checkFirst(new MnistProvider(), Split.TRAIN, 60_000, 5, 0, 4, 1, 9);
        checkFirst(new MnistProvider(), Split.TEST, 10_000, 7, 2, 1, 0, 4);
    }

    @Test
    void articles_areThePublishedOnes() throws IOException {
        checkFirst(new FashionMnistProvider(), Split.TRAIN, 60_000, 9, 0, 0, 3, 0);
        checkFirst(new FashionMnistProvider(), Split.TEST, 10_000, 9, 2, 1, 1, 6);
    }

    @Test
    void excerptMadeAgain_hasTheSameContent() throws IOException {
        FashionMnistExcerpt.make(data.resolve("fashion-mnist"), folder);

        for (Map.Entry<String, String> file : FashionMnistExcerptProvider.SHA256.entrySet()) {
            int rank = file.getKey().contains("idx3") ? 3 : 1;
            assertThat(Idx.read(folder.resolve(file.getKey() + ".gz"), rank).sha256())
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private void checkFirst(DatasetProvider provider, Split split, int size, int... labels)
            throws IOException {
        try (Dataset set = TestData.open(provider, Map.of(), split, data)) {
            assertThat(set.size()).isEqualTo(size);
            assertThat(set.shape()).isEqualTo(new ImageShape(1, 28, 28));
            Targets.Classes classes = (Targets.Classes) set.targets();
            for (int i = 0; i < labels.length; i++) {
                assertThat(classes.label(i)).as("label %d", i).isEqualTo(labels[i]);
            }
        }
    }
}
