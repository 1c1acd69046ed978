package org.topolab.data.cifar;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DatasetProvider;
import org.topolab.testkit.FolderDatasetContract;

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
    abstract static class HandMade extends FolderDatasetContract {

        @Override
        protected Map<String, Object> given() {
            return Map.of("checksum", false);
        }
    }
}
