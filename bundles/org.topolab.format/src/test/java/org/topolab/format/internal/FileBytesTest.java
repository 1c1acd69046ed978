package org.topolab.format.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.format.file.FormatException;

class FileBytesTest {

    @TempDir Path folder;

    @Test
    void bytes_areReadByTheirPlace() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {9, 1, 2, 3, 4});
        try (FileChannel channel = FileChannel.open(file)) {
            FileBytes bytes = new FileBytes("a", channel, "copy it");
            ByteBuffer read = bytes.read(1, 4);

            assertThat(read).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
            assertThat(read.getInt()).isEqualTo(0x04030201);
            assertThat(bytes.read(5, 0).array()).isEmpty();
            assertThat(channel.position()).isZero();
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> bytes.read(1, 5))
                    .withMessage("a: found the end after 5 bytes, expected at least 6; copy it");
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> bytes.read(6, Integer.MAX_VALUE));
        }
    }
}
