package org.topolab.data.cifar;

import java.io.IOException;
import java.util.Map;

/** Where the files of a data set lie: a folder or an archive. */
interface Place {

    /**
     * Reads all files of a split.
     *
     * @return the records of each file, by its name; of files that are there
     */
    Map<String, Batch> read(BatchReader reader) throws IOException;
}
