package org.topolab.data.numbers;

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
    class InFolder extends DatasetProviderContract {

        @TempDir Path folder;

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
