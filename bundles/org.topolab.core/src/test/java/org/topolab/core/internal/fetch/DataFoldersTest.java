package org.topolab.core.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataFoldersTest {

    @Test
    void dataFolders_comeFromEnvironmentThenConfiguration() {
        String both = "/a" + File.pathSeparator + " /b ";

        assertThat(DataFolders.of(Optional.of(both), Optional.of("/c")))
                .containsExactly(Path.of("/a"), Path.of("/b"), Path.of("/c"));
        assertThat(DataFolders.of(Optional.empty(), Optional.empty())).isEmpty();
    }
}
