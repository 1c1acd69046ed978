package org.topolab.data.cifar;

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
import org.topolab.testkit.DatasetProviderContract;

/** What every data set promises, for each of ours. */
class DatasetContractTest {

    @Nested
    class Ten extends HandMade {

        @Override
        protected DatasetProvider provider() {
            return new Cifar10Provider();
        }

        @BeforeEach
        void writeFiles() throws IOException {
            CifarFiles.writeTen(folder);
        }
    }

    @Nested
    class Hundred extends HandMade {

        @Override
        protected DatasetProvider provider() {
            return new Cifar100Provider();
        }

        @BeforeEach
        void writeFiles() throws IOException {
            CifarFiles.writeHundred(folder.resolve("cifar-100-binary"));
        }
    }

    @Nested
    class Packed extends HandMade {

        @Override
        protected DatasetProvider provider() {
            return new Cifar100Provider();
        }

        @BeforeEach
        void writeFiles() throws IOException {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("cifar-100-binary/test.bin", CifarFiles.hundred(3, 9, 14, 98));
            files.put("cifar-100-binary/train.bin", CifarFiles.hundred(19, 99, 0, 0, 1, 1));
            CifarFiles.pack(folder.resolve("cifar-100-binary.tar.gz"), files);
        }
    }

    /** Reads hand-made files. */
    abstract static class HandMade extends DatasetProviderContract {

        @TempDir Path folder;

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
