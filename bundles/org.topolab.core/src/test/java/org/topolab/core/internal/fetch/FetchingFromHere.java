package org.topolab.core.internal.fetch;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Download;
import org.topolab.api.data.Download.Checksum;
import org.topolab.api.task.Monitor;
import org.topolab.core.fetch.Fetched;
import org.topolab.format.file.Sha256;

/** Fetches one file, {@code a.gz}, from a server on this machine. */
abstract class FetchingFromHere {

    static final byte[] CONTENT = content(3_000_000);

    @TempDir Path folder;

    LoopbackServer server;
    Path target;
    Path part;

    @BeforeEach
    void startServer() throws IOException {
        server = new LoopbackServer();
        target = folder.resolve("a.gz");
        part = folder.resolve(".a.gz.part");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 257);
        }
        return bytes;
    }

    Download declared(String path) {
        URI address = server.address(path);
        return new Download(address, "a.gz", Checksum.sha256(Sha256.of(CONTENT)), CONTENT.length);
    }

    List<Fetched> fetch(Monitor monitor, Download... files) throws IOException {
        return new HttpDownloads(List.of()).fetch(List.of(files), folder, monitor);
    }

    void refused(String path, CharSequence... words) {
        assertThatIOException()
                .isThrownBy(() -> fetch(Monitor.silent(), declared(path)))
                .withMessageStartingWith(server.address(path) + ": ")
                .withMessageContainingAll(words);
    }
}
