package org.topolab.core.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Download;
import org.topolab.api.task.Monitor;

/** What becomes of answers of every kind, and of none. */
class AnswersTest extends FetchingFromHere {

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

    private static LoopbackServer.Page redirectTo(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }
}
