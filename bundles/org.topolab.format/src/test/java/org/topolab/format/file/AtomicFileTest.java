package org.topolab.format.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir Path folder;

    @Test
    void newFile_hasItsContentAndNothingElseIsLeft() throws IOException {
        AtomicFile.write(folder.resolve("a.txt"), text("hello"));

        assertThat(folder.resolve("a.txt")).hasContent("hello");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void text_isWrittenAsUtf8() throws IOException {
        AtomicFile.text(folder.resolve("a.txt"), "µ");

        assertThat(folder.resolve("a.txt")).hasBinaryContent(new byte[] {(byte) 0xC2, (byte) 0xB5});
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void olderFile_isReplaced() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "older and longer");

        AtomicFile.write(folder.resolve("a.txt"), text("new"));

        assertThat(folder.resolve("a.txt")).hasContent("new");
    }

    @Test
    void olderFile_staysUntilTheNewOneIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        AtomicFile.write(
                file,
                out -> {
                    out.write('n');
                    out.flush();
                    assertThat(file).hasContent("old");
                });

        assertThat(file).hasContent("n");
    }

    @Test
    void failure_leavesTheOlderFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("disk full");
                                        }))
                .withMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void programError_leavesNothing() throws IOException {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                AtomicFile.write(
                                        folder.resolve("b"),
                                        out -> {
                                            throw new IllegalStateException();
                                        }));
        assertThat(names()).isEmpty();
    }

    @Test
    void contentThatClosesTheStream_isWrittenWhole() throws IOException {
        AtomicFile.write(
                folder.resolve("a.gz"),
                out -> {
                    try (OutputStream packed = new GZIPOutputStream(out)) {
                        packed.write(7);
                    }
                });

        assertThat(Files.size(folder.resolve("a.gz"))).isPositive();
    }

    @Test
    void missingFolder_isNamed() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFile.write(folder.resolve("no/a.txt"), text("x")))
                .withMessageContainingAll("no folder " + folder.resolve("no"), "create it first");
    }

    @Test
    void folderAsTarget_isRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFile.write(folder, text("x")))
                .withMessageContaining("found a folder");
        assertThat(folder).isDirectory();
    }

    private static IoConsumer<OutputStream> text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
