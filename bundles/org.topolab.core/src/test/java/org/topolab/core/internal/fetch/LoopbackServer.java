package org.topolab.core.internal.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves what a test says at one address of this machine, and remembers what was asked for. */
final class LoopbackServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> ranges = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    @FunctionalInterface
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    void at(String path, Page page) {
        server.createContext(
                path,
                exchange -> {
                    ranges.add(range(exchange).orElse("all"));
                    page.answer(exchange);
                    exchange.close();
                });
    }

    /** Serves a file, or the rest of it where it is asked for. */
    void file(String path, byte[] content) {
        at(
                path,
                exchange -> {
                    int from =
                            range(exchange)
                                    .map(r -> Integer.parseInt(r.replaceAll("\\D", "")))
                                    .orElse(0);
                    if (from > 0) {
                        exchange.getResponseHeaders()
                                .set(
                                        "Content-Range",
                                        "bytes %d-%d/%d"
                                                .formatted(
                                                        from, content.length - 1, content.length));
                    }
                    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
                    exchange.getResponseBody().write(content, from, content.length - from);
                });
    }

    private static Optional<String> range(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
    }

    /** What each request asked for: a range, or {@code all}. */
    List<String> ranges() {
        return ranges;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
