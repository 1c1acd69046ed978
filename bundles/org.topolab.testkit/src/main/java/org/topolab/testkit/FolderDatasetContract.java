package org.topolab.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Split;

/**
 * What a data set promises that looks for its files in the folders of the request. The test writes
 * small files of its own to {@link #folder} before each test.
 */
public abstract class FolderDatasetContract extends DatasetProviderContract {

    /** Where the files are looked for; empty at the start of each test. */
    @TempDir protected Path folder;

    @Override
    protected final DataRequest request(Split split) {
        return new DataRequest(options(), split, List.of(folder));
    }

    @Override
    protected final Optional<DataRequest> missing() {
        Path nowhere = folder.resolve("nowhere");
        return Optional.of(new DataRequest(options(), Split.TRAIN, List.of(nowhere)));
    }
}
