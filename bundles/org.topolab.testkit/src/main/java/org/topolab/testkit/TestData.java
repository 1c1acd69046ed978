package org.topolab.testkit;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Images;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/** Opens data sets and reads their images, in tests. */
public final class TestData {

    private TestData() {}

    /**
     * Opens a split.
     *
     * @param given options; defaults for the others
     * @param folders where files are looked for if the options name no folder
     * @throws IOException as {@link DatasetProvider#open}
     */
    public static Dataset open(
            DatasetProvider provider, Map<String, Object> given, Split split, Path... folders)
            throws IOException {
        Options options = Options.of(provider.info().options(), given);
        return provider.open(new DataRequest(options, split, List.of(folders)), Monitor.silent());
    }

    /** One image, [channels, height, width]. */
    public static float[] image(Images images, int index) throws IOException {
        FloatBuffer room = FloatBuffer.allocate(images.shape().values());
        images.read(index, room);
        return room.array();
    }
}
