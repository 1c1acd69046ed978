package org.topolab.api.data;

import java.nio.file.Path;
import java.util.List;
import org.topolab.api.option.Options;

/**
 * What a data set is opened with.
 *
 * @param options checked options of the provider
 * @param split which part
 * @param folders where to look for a provider's files when its options name no folder: {@code
 *     TOPOLAB_DATA} and configured folders, in order; may be empty
 */
public record DataRequest(Options options, Split split, List<Path> folders) {

    public DataRequest {
        folders = List.copyOf(folders);
    }
}
