package org.topolab.data.imagefolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.testkit.DatasetProviderContract;

/** What every data set promises, for folders and zip files. */
class DatasetContractTest {

    @Nested
    class Parted extends HandMade {

        @BeforeEach
        void writeFiles() throws IOException {
            ImageFiles.writeParted(folder.resolve("images"), "test");
        }
    }

    @Nested
    class Unparted extends HandMade {

        @BeforeEach
        void writeFiles() throws IOException {
            for (int i = 0; i < 40; i++) {
                ImageFiles.write(
                        folder.resolve("images/%s/%d.png".formatted(i % 2 == 0 ? "a" : "b", i)),
                        ImageFiles.png(0x010101 * i));
            }
        }
    }

    @Nested
    class Zipped extends HandMade {

        @BeforeEach
        void writeFiles() throws IOException {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (int i = 0; i < 12; i++) {
                entries.put(
                        "set/%s/%d/%d.jpg".formatted(i < 6 ? "val" : "train", i % 3, i),
                        ImageFiles.encode(ImageFiles.plain(16, 8, 0x100804 * i), "jpeg"));
            }
            ImageFiles.zip(folder.resolve("images"), entries);
        }
    }

    /** Reads hand-made images. */
    abstract static class HandMade extends DatasetProviderContract {

        @TempDir Path folder;

        @Override
        protected DatasetProvider provider() {
            return new ImageFolderProvider();
        }

        @Override
        protected boolean published() {
            return false;
        }

        @Override
        protected Map<String, Object> given() {
            return Map.of("folder", folder.resolve("images").toString());
        }

        @Override
        protected Optional<DataRequest> missing() {
            Options nowhere =
                    Options.of(
                            provider().info().options(),
                            Map.of("folder", folder.resolve("nowhere").toString()));
            return Optional.of(new DataRequest(nowhere, Split.TRAIN, List.of()));
        }
    }
}
