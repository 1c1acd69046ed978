package org.topolab.data.idx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.DatasetProvider;
import org.topolab.testkit.DatasetProviderContract;
import org.topolab.testkit.FolderDatasetContract;

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
    abstract static class InFolder extends FolderDatasetContract {

        @BeforeEach
        void writeFiles() throws IOException {
            IdxFiles.write(folder, "train", 4, 0, 9, 5, 1);
            IdxFiles.write(folder, "t10k", 3, 3, 2, 8);
        }

        @Override
        protected Map<String, Object> given() {
            return Map.of("checksum", false);
        }
    }
}
