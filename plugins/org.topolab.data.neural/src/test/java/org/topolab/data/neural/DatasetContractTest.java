package org.topolab.data.neural;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DatasetProvider;
import org.topolab.testkit.FolderDatasetContract;

/** What every data set promises, for a folder, a zip file, and two recordings. */
class DatasetContractTest {

    private static final List<String> BOTH = List.of("validation", "test");

    @Nested
    class InFolder extends Written {

        @BeforeEach
        void writeFiles() throws IOException {
            RecordingFiles.tiny(0).writeFolder(folder.resolve("neural"));
        }
    }

    @Nested
    class InZip extends Written {

        @BeforeEach
        void writeFiles() throws IOException {
            RecordingFiles.tiny(0).simulated().writeZip(folder.resolve("tiny.zip"));
        }
    }

    @Nested
    class Several extends Written {

        @Override
        protected Map<String, Object> given() {
            return Map.of(
                    "recordings",
                    List.of("a", "b.zip"),
                    "neurons",
                    2L,
                    "statistics",
                    "train",
                    "tier-test",
                    BOTH);
        }

        @BeforeEach
        void writeFiles() throws IOException {
            RecordingFiles.tiny(0)
                    .writeZip(Files.createDirectories(folder.resolve("neural")).resolve("b.zip"));
            RecordingFiles.tiny(1).writeFolder(folder.resolve("neural/a"));
        }
    }

    /** Reads hand-made recordings. */
    abstract static class Written extends FolderDatasetContract {

        @Override
        protected DatasetProvider provider() {
            return new NeuralProvider();
        }

        /** With trials for validation, since those for test show every image twice. */
        @Override
        protected Map<String, Object> given() {
            return Map.of("tier-test", BOTH);
        }
    }
}
