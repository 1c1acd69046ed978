package org.topolab.data.hdf5;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DatasetProvider;
import org.topolab.testkit.FolderDatasetContract;

/** What every data set promises, for contiguous and for chunked files. */
class DatasetContractTest {

    @Nested
    class Contiguous extends OfFiles {

        @BeforeEach
        void writeFile() {
            ImageFiles.write(folder.resolve("images.h5"));
        }
    }

    @Nested
    class Chunked extends OfFiles {

        @BeforeEach
        void writeFile() {
            ImageFiles.ofH5py(folder.resolve("ecoset.hdf5"));
        }
    }

    abstract static class OfFiles extends FolderDatasetContract {

        @Override
        protected DatasetProvider provider() {
            return new Hdf5ImagesProvider();
        }
    }
}
