package org.topolab.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StorageTest {

    @Test
    void everyProcess_getsItsOwnAndLeavesNothing() throws IOException {
        Path first;
        try (Storage storage = Storage.create();
                Storage other = Storage.create()) {
            first = storage.folder();
            assertThat(first).isNotEqualTo(other.folder()).isDirectory();
            Files.createDirectories(first.resolve("bundle1/version0.0"));
            Files.writeString(first.resolve("bundle1/version0.0/x"), "x");
        }

        assertThat(first).doesNotExist();
    }
}
