package org.topolab.api.data;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;
import org.topolab.api.task.Monitor;

/** Opens a data set. */
@ConsumerType
public interface DatasetProvider extends Contribution<DatasetInfo> {

    /**
     * Opens one split.
     *
     * @throws IOException if files are missing, truncated or foreign; the message says where, what
     *     was found, what was expected and what to do
     */
    Dataset open(DataRequest request, Monitor monitor) throws IOException;

    /** The splits that {@link #open} knows; those for training and test at least. */
    default Set<Split> splits() {
        return Set.of(Split.TRAIN, Split.TEST);
    }

    /**
     * Files that {@code topolab fetch} may put into the folder that {@link #open} then reads; empty
     * if it needs none, or if the licence of the data does not allow it.
     */
    default List<Download> downloads() {
        return List.of();
    }
}
