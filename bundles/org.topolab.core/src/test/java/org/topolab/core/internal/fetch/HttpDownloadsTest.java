package org.topolab.core.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Download;
import org.topolab.api.data.Download.Checksum;
import org.topolab.api.task.Monitor;
import org.topolab.core.fetch.Fetched;
import org.topolab.format.file.Sha256;

class HttpDownloadsTest {

    private static final byte[] CONTENT = content(3_000_000);

    @TempDir Path folder;

    private LoopbackServer server;
    private Path target;
    private Path part;

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

    @Test
    void file_isFetchedAndProgressIsTold() throws IOException {
        server.file("/a.gz", CONTENT);
        Told told = new Told(Integer.MAX_VALUE);

        List<Fetched> fetched = fetch(told, declared("/a.gz"));

        assertThat(fetched).containsExactly(new Fetched(target, CONTENT.length, false));
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(folder.toFile().list()).containsExactly("a.gz");
        assertThat(told.fractions).isSorted().endsWith(1.0).hasSizeBetween(3, 502);
        assertThat(told.last).isEqualTo("a.gz, 2.9 of 2.9 MB");
    }

    @Test
    void folderThatIsNotThere_isMade() throws IOException {
        server.file("/a.gz", CONTENT);
        Path deep = folder.resolve("data/numbers");

        new HttpDownloads(List.of()).fetch(List.of(declared("/a.gz")), deep, Monitor.silent());

        assertThat(deep.resolve("a.gz")).hasBinaryContent(CONTENT);
    }

    @Test
    void md5_isAFingerprintToo() throws IOException {
        byte[] abc = {'a', 'b', 'c'};
        server.file("/a.gz", abc);
        // RFC 1321, appendix A.5
        Checksum md5 = Checksum.md5("900150983cd24fb0d6963f7d28e17f72");

        fetch(Monitor.silent(), new Download(server.address("/a.gz"), "a.gz", md5, 3));

        assertThat(target).hasBinaryContent(abc);
    }

    @Test
    void correctFile_isKeptWithoutAsking() throws IOException {
        Files.write(target, CONTENT);

        assertThat(fetch(Monitor.silent(), declared("/a.gz")))
                .containsExactly(new Fetched(target, CONTENT.length, true));
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void anotherFileOfItsName_isNotReplacedAndNothingIsFetched() throws IOException {
        server.file("/b.gz", CONTENT);
        Files.writeString(target, "mine");
        Download other =
                new Download(
                        server.address("/b.gz"),
                        "b.gz",
                        Checksum.sha256(Sha256.of(CONTENT)),
                        CONTENT.length);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> fetch(Monitor.silent(), other, declared("/a.gz")))
                .withMessageContainingAll(
                        target + ": found another file there, with SHA-256 ", "move it away");
        assertThat(target).hasContent("mine");
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void wrongChecksum_leavesNothing() {
        byte[] forged = CONTENT.clone();
        forged[1_000_000]++;
        server.file("/a.gz", forged);

        refused("/a.gz", "found a file with SHA-256 ", "expected " + Sha256.of(CONTENT));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void truncatedAnswer_isKeptAndGoneOnWith() throws IOException {
        server.at(
                "/broken",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(CONTENT, 0, 1_000_000);
                });
        server.file("/a.gz", CONTENT);

        refused("/broken", "the connection ended after 1000000 of 3000000 bytes; they are kept");
        assertThat(target).doesNotExist();
        assertThat(part).hasSize(1_000_000);

        fetch(Monitor.silent(), declared("/a.gz"));
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(part).doesNotExist();
        assertThat(server.ranges()).containsExactly("all", "bytes=1000000-");
    }

    @Test
    void connectionThatBreaks_isToldWithItsCause() {
        server.at(
                "/a.gz",
                exchange -> {
                    exchange.sendResponseHeaders(200, CONTENT.length);
                    exchange.getResponseBody().write(CONTENT, 0, 500_000);
                    exchange.getResponseBody().flush();
                    throw new IOException("cut");
                });

        refused("/a.gz", "of 3000000 bytes (", "they are kept");
        assertThat(part).exists();
    }

    @Test
    void serverWithoutRanges_sendsAllAnew() throws IOException {
        Files.write(part, new byte[1000]);
        server.at(
                "/a.gz",
                exchange -> {
                    exchange.sendResponseHeaders(200, CONTENT.length);
                    exchange.getResponseBody().write(CONTENT);
                });

        fetch(Monitor.silent(), declared("/a.gz"));

        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void otherRangeThanAskedFor_isNotTaken() throws IOException {
        Files.write(part, new byte[1000]);
        server.at(
                "/a.gz",
                exchange -> {
                    boolean whole = server.ranges().size() > 1;
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/3000000");
                    exchange.sendResponseHeaders(whole ? 200 : 206, whole ? CONTENT.length : 10);
                    exchange.getResponseBody().write(CONTENT, 0, whole ? CONTENT.length : 10);
                });

        fetch(Monitor.silent(), declared("/a.gz"));

        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(server.ranges()).containsExactly("bytes=1000-", "all");
    }

    @Test
    void foreignRest_isFoundByTheChecksum() throws IOException {
        Files.write(part, new byte[1000]);
        server.file("/a.gz", CONTENT);

        refused("/a.gz", "it was thrown away");
        assertThat(folder).isEmptyDirectory();
        fetch(Monitor.silent(), declared("/a.gz"));
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void completeRest_isCheckedAndRenamed() throws IOException {
        Files.write(part, CONTENT);

        fetch(Monitor.silent(), declared("/a.gz"));

        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void longerAnswer_isNotWrittenFurther() {
        server.at(
                "/a.gz",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(CONTENT);
                    exchange.getResponseBody().write(new byte[1 << 20]);
                });

        refused("/a.gz", "found more than 3000000 bytes, expected no more");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void answerOfAnotherLength_isNotReadAtAll() {
        server.file("/a.gz", Arrays.copyOf(CONTENT, 1234));

        refused("/a.gz", "found a file of 1234 bytes, expected 3000000");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void redirection_isFollowed() throws IOException {
        server.at("/a.gz", redirectTo("/b/c.gz"));
        server.at("/b/c.gz", redirectTo(server.address("/d.gz").toString()));
        server.file("/d.gz", CONTENT);

        fetch(Monitor.silent(), declared("/a.gz"));

        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void redirectionOffThisMachineWithoutEncryption_isRefused() {
        server.at("/a.gz", redirectTo("http://example.org/a.gz"));
        server.at("/b.gz", redirectTo("file:///etc/passwd"));
        server.at("/c.gz", redirectTo("http://[broken"));

        refused("/a.gz", "found a redirection to http://example.org/a.gz, expected https");
        refused("/b.gz", "found a redirection to file:///etc/passwd, expected https");
        refused("/c.gz", "found a redirection to no address");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void circleOfRedirections_isLeft() {
        server.at("/a.gz", redirectTo("/a.gz"));

        refused("/a.gz", "found more than 5 redirections");
    }

    @Test
    void missingFile_isToldWithTheAnswer() {
        server.at("/a.gz", exchange -> exchange.sendResponseHeaders(404, -1));

        refused("/a.gz", "found the answer 404, expected 200");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noConnection_saysHowToDoItByHand() {
        Download file = declared("/a.gz");
        server.close();

        assertThatIOException()
                .isThrownBy(() -> fetch(Monitor.silent(), file))
                .withMessageContainingAll(
                        file.address() + ": found no connection (",
                        "download it by hand and put it into " + folder + " as a.gz");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cancelled_leavesNothingHalfWritten() throws IOException {
        server.file("/a.gz", CONTENT);
        server.file("/b.gz", CONTENT);
        Download second =
                new Download(
                        server.address("/b.gz"),
                        "b.gz",
                        Checksum.sha256(Sha256.of(CONTENT)),
                        CONTENT.length);

        List<Fetched> fetched = fetch(new Told(0.7), declared("/a.gz"), second);

        assertThat(fetched).containsExactly(new Fetched(target, CONTENT.length, false));
        assertThat(folder.toFile().list()).containsExactly("a.gz");
    }

    @Test
    void secondFetchAtTheSameTime_isRefused() throws IOException {
        server.file("/a.gz", CONTENT);
        Files.createFile(part);
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatIOException()
                    .isThrownBy(() -> fetch(Monitor.silent(), declared("/a.gz")))
                    .withMessageContaining("another fetch at work");
        }
        assertThat(part).exists();
    }

    @Test
    void defaultFolder_isWhereTheDataSetLooks() {
        Path here = Path.of("/here");

        assertThat(new HttpDownloads(List.of()).folder("mnist", here))
                .isEqualTo(Path.of("/here/data/mnist"));
        assertThat(new HttpDownloads(List.of(Path.of("/a"), Path.of("/b"))).folder("mnist", here))
                .isEqualTo(Path.of("/a/mnist"));
    }

    private static LoopbackServer.Page redirectTo(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private Download declared(String path) {
        URI address = server.address(path);
        return new Download(address, "a.gz", Checksum.sha256(Sha256.of(CONTENT)), CONTENT.length);
    }

    private List<Fetched> fetch(Monitor monitor, Download... files) throws IOException {
        return new HttpDownloads(List.of()).fetch(List.of(files), folder, monitor);
    }

    private void refused(String path, CharSequence... words) {
        assertThatIOException()
                .isThrownBy(() -> fetch(Monitor.silent(), declared(path)))
                .withMessageStartingWith(server.address(path) + ": ")
                .withMessageContainingAll(words);
    }

    /** Keeps what it is told, and cancels from some share on. */
    private static final class Told implements Monitor {

        private final double end;
        private final List<Double> fractions = new ArrayList<>();
        private String last = "";

        Told(double end) {
            this.end = end;
        }

        @Override
        public void progress(double fraction, String what) {
            fractions.add(fraction);
            last = what;
        }

        @Override
        public boolean cancelled() {
            return !fractions.isEmpty() && fractions.get(fractions.size() - 1) >= end;
        }
    }
}
