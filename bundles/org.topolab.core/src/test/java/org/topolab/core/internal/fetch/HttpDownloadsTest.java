package org.topolab.core.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Download;
import org.topolab.api.data.Download.Checksum;
import org.topolab.api.task.Monitor;
import org.topolab.core.fetch.Fetched;
import org.topolab.format.file.Sha256;

class HttpDownloadsTest extends FetchingFromHere {

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
