package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.ByteImages;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Scaling;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.task.Monitor;

class FolderDatasetContractTest {

    @TempDir Path folder;

    /** Images of one pixel, the bytes of a file; a careless one makes up what is missing. */
    record Bytes(boolean careless) implements DatasetProvider {

        @Override
        public DatasetInfo info() {
            return new DatasetInfo(Contracts.facts("bytes"), "public domain");
        }

        @Override
        public Dataset open(DataRequest request, Monitor monitor) throws IOException {
            Path file = request.folders().get(0).resolve("pixels");
            if (!careless && Files.notExists(file)) {
                throw new IOException("bytes: no file " + file);
            }
            byte[] pixels = careless ? new byte[] {1, 2} : Files.readAllBytes(file);
            return Dataset.of(
                    new ByteImages(
                            new ImageShape(1, 1, 1),
                            List.of(ByteBuffer.wrap(pixels)),
                            Scaling.unit()),
                    new Targets.Vectors(new float[pixels.length], 1),
                    "0".repeat(64));
        }
    }

    static class Sound extends FolderDatasetContract {

        @BeforeEach
        void writeFile() throws IOException {
            Files.write(folder.resolve("pixels"), new byte[] {3, 1, 4});
        }

        @Override
        protected DatasetProvider provider() {
            return new Bytes(false);
        }

        @Override
        protected boolean published() {
            return false;
        }
    }

    static class Careless extends Sound {
        @Override
        protected DatasetProvider provider() {
            return new Bytes(true);
        }
    }

    @Test
    void providerThatReadsTheFolder_passes() {
        assertThat(Contracts.failing(Sound.class)).isEmpty();
    }

    @Test
    void imagesWithoutFiles_areFound() {
        assertThat(Contracts.failing(Careless.class))
                .containsExactly("missingFiles_areRefusedInWords");
    }

    @Test
    void images_areReadFromTheGivenFolders() throws IOException {
        Files.write(folder.resolve("pixels"), new byte[] {0, 51});

        try (Dataset data = TestData.open(new Bytes(false), Map.of(), Split.TEST, folder)) {
            assertThat(TestData.image(data, 1)).containsExactly(0.2f);
        }
    }
}
