package org.topolab.core.internal.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow.Publisher;
import org.topolab.api.data.Download;

/** What a server sends of a file. */
final class Answer implements Closeable {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** Longest time without a byte. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private final HttpResponse<Publisher<List<ByteBuffer>>> response;
    private final long from;
    private final Arrivals arrivals = new Arrivals();

    private Answer(HttpResponse<Publisher<List<ByteBuffer>>> response, long from) {
        this.response = response;
        this.from = from;
        response.body().subscribe(arrivals);
    }

    /**
     * Asks for a file, or for the rest of it.
     *
     * @param from number of bytes that need not be sent again
     * @throws IOException if there is no connection, or another answer than the file; the message
     *     says what happened and no more
     */
    static Answer to(Download file, long from) throws IOException {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build();
        URI address = file.address();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Publisher<List<ByteBuffer>>> response = send(client, address, from);
            Answer answer = new Answer(response, response.statusCode() == PARTIAL ? from : 0);
            int status = response.statusCode();
            if (status == OK || (status == PARTIAL && answer.goesOn())) {
                return answer;
            }
            answer.close();
            if (from > 0 && (status == NOT_SATISFIABLE || status == PARTIAL)) {
                return to(file, 0);
            }
            address = redirect(response, address);
        }
        throw new IOException("found more than %d redirections".formatted(MOST_REDIRECTS));
    }

    private static HttpResponse<Publisher<List<ByteBuffer>>> send(
            HttpClient client, URI address, long from) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(SILENCE).header("User-Agent", "Topolab");
        if (from > 0) {
            request.header("Range", "bytes=%d-".formatted(from));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            throw new IOException("found no connection (%s)".formatted(reason(e)), e);
        }
    }

    /** Where a redirection leads to, never from https to less, nor off this machine with http. */
    private static URI redirect(HttpResponse<?> response, URI from) throws IOException {
        String location = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || location.isEmpty()) {
            throw new IOException(
                    "found the answer %d, expected %d".formatted(response.statusCode(), OK));
        }
        try {
            URI to = from.resolve(location);
            if (Download.secure(to) && to.getScheme().equalsIgnoreCase(from.getScheme())) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("found a redirection to no address: " + location, e);
        }
        throw new IOException("found a redirection to %s, expected https".formatted(location));
    }

    /** What went wrong, in a few words; the client often says it in the cause alone. */
    static String reason(Throwable thrown) {
        Optional<String> message = Optional.ofNullable(thrown.getMessage());
        Optional<Throwable> cause = Optional.ofNullable(thrown.getCause());
        return message.orElseGet(
                () -> cause.map(Answer::reason).orElse(thrown.getClass().getSimpleName()));
    }

    /** Whether the part that comes begins where it was asked to. */
    private boolean goesOn() {
        return response.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes %d-".formatted(from)))
                .isPresent();
    }

    /** Which byte of the file comes first. */
    long from() {
        return from;
    }

    /** Length of the whole file as the server says; what was expected if it says nothing. */
    long length(long expected) {
        return response.headers()
                .firstValue("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> from + Long.parseLong(text))
                .orElse(expected);
    }

    /** The bytes. */
    Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        arrivals.close();
    }
}
