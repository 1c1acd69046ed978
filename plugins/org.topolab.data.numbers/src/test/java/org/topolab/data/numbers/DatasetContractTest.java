package org.topolab.data.numbers;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.DatasetProvider;
import org.topolab.testkit.DatasetProviderContract;
import org.topolab.testkit.FolderDatasetContract;

/** What every data set promises, for both of ours. */
class DatasetContractTest {

    @Nested
    class Drawn extends DatasetProviderContract {

        @Override
        protected DatasetProvider provider() {
            return new NumberImagesProvider();
        }

        @Override
        protected Optional<DataRequest> missing() {
            return Optional.empty();
        }
    }

    @Nested
    class InFolder extends FolderDatasetContract {

        @BeforeEach
        void writeFiles() throws IOException {
            NumberFolder.write(folder, 0, 9, 5, 1);
        }

        @Override
        protected DatasetProvider provider() {
            return new NumbersProvider();
        }

        @Override
        protected Map<String, Object> given() {
            return Map.of("checksum", false);
        }
    }
}
