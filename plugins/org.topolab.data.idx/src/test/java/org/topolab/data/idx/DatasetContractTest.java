package org.topolab.data.idx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.testkit.DatasetProviderContract;

/** What every data set promises, for each of ours. */
class DatasetContractTest {

    @Nested
    class Excerpt extends DatasetProviderContract {

        @Override
        protected DatasetProvider provider() {
            return new FashionMnistExcerptProvider();
        }

        @Override
        protected Optional<DataRequest> missing() {
            return Optional.empty();
        }
    }

    @Nested
    class Mnist extends InFolder {

        @Override
        protected DatasetProvider provider() {
            return new MnistProvider();
        }
    }

    @Nested
    class Fashion extends InFolder {

        @Override
        protected DatasetProvider provider() {
            return new FashionMnistProvider();
        }
    }

    /** Reads hand-made files. */
    abstract static class InFolder extends DatasetProviderContract {

        @TempDir Path folder;

        @BeforeEach
        void writeFiles() throws IOException {
            IdxFiles.write(folder, "train", 4, 0, 9, 5, 1);
            IdxFiles.write(folder, "t10k", 3, 3, 2, 8);
        }

        @Override
        protected Map<String, Object> given() {
            return Map.of("checksum", false);
        }

        @Override
        protected DataRequest request(Split split) {
            return new DataRequest(options(), split, List.of(folder));
        }

        @Override
        protected Optional<DataRequest> missing() {
            Path nowhere = folder.resolve("nowhere");
            return Optional.of(new DataRequest(options(), Split.TRAIN, List.of(nowhere)));
        }
    }
}
