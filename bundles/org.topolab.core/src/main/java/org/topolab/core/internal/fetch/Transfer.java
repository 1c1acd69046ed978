package org.topolab.core.internal.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.topolab.api.data.Download;

/**
 * One file on its way: written as {@code .NAME.part}, gone on with where the last attempt ended,
 * checked, and renamed.
 */
final class Transfer {

    private static final Duration TICK = Duration.ofMillis(500);

    private final Download file;
    private final Path target;
    private final Path part;
    private final Share share;

    Transfer(Download file, Path folder, Share share) {
        this.file = file;
        this.target = folder.resolve(file.fileName());
        this.part = folder.resolve("." + file.fileName() + ".part");
        this.share = share;
    }

    /**
     * Fetches the file.
     *
     * @return whether it is there; false if the monitor was cancelled
     */
    boolean run() throws IOException {
        boolean ours = false;
        boolean complete = false;
        try (FileChannel channel =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            ours = lock.isValid();
            complete = receive(channel);
            channel.force(true);
        } finally {
            if (ours && !complete && Files.size(part) == 0) {
                Files.delete(part);
            }
        }
        if (!complete) {
            return false;
        }
        String found = Fingerprint.of(part, file.checksum().algorithm());
        if (!found.equals(file.checksum().hex())) {
            Files.delete(part);
            throw trouble(
                    "found a file with %s %s, expected %s; it was thrown away"
                            .formatted(file.checksum().algorithm(), found, file.checksum().hex()),
                    Optional.empty());
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        share.done(file);
        return true;
    }

    private FileLock lock(FileChannel channel) throws IOException {
        String busy = part + ": found another fetch at work on it, expected none; wait for its end";
        try {
            return Optional.ofNullable(channel.tryLock()).orElseThrow(() -> new IOException(busy));
        } catch (OverlappingFileLockException e) {
            throw new IOException(busy, e);
        }
    }

    /** Whether all bytes are there; if cancelled, none is. */
    private boolean receive(FileChannel channel) throws IOException {
        if (channel.size() > file.bytes()) {
            channel.truncate(0);
        }
        if (channel.size() == file.bytes()) {
            return true;
        }
        if (!share.cancelled()) {
            try (Answer answer = ask(channel.size())) {
                if (answer.length(file.bytes()) != file.bytes()) {
                    throw trouble(
                            "found a file of %d bytes, expected %d"
                                    .formatted(answer.length(file.bytes()), file.bytes()),
                            Optional.empty());
                }
                channel.truncate(answer.from());
                channel.position(answer.from());
                if (write(answer.arrivals(), channel)) {
                    return true;
                }
            }
        }
        channel.truncate(0);
        return false;
    }

    private Answer ask(long from) throws IOException {
        try {
            return Answer.to(file, from);
        } catch (IOException e) {
            throw trouble(Answer.reason(e), Optional.of(e));
        }
    }

    /** Whether all came; false if cancelled. */
    private boolean write(Arrivals arrivals, FileChannel channel) throws IOException {
        long heard = System.nanoTime();
        while (!share.cancelled()) {
            Optional<Arrivals.Arrival> arrival = arrivals.next(TICK);
            if (arrival.isPresent()) {
                heard = System.nanoTime();
                if (arrival.get().last()) {
                    end(arrival.get(), channel.position());
                    return true;
                }
                write(arrival.get(), channel);
            } else if (System.nanoTime() - heard > Answer.SILENCE.toNanos()) {
                throw trouble(
                        "nothing came for %d s".formatted(Answer.SILENCE.toSeconds()),
                        Optional.empty());
            }
        }
        return false;
    }

    private void write(Arrivals.Arrival arrival, FileChannel channel) throws IOException {
        for (ByteBuffer bytes : arrival.bytes()) {
            if (channel.position() + bytes.remaining() > file.bytes()) {
                channel.truncate(0);
                throw trouble(
                        "found more than %d bytes, expected no more; they were thrown away"
                                .formatted(file.bytes()),
                        Optional.empty());
            }
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        share.has(file, channel.position());
    }

    private void end(Arrivals.Arrival arrival, long bytes) throws IOException {
        if (arrival.failure().isPresent() || bytes < file.bytes()) {
            String why = arrival.failure().map(f -> " (" + Answer.reason(f) + ")").orElse("");
            throw trouble(
                    "the connection ended after %d of %d bytes%s; they are kept"
                            .formatted(bytes, file.bytes(), why),
                    arrival.failure());
        }
    }

    /** The sentence for what went wrong, with what to do. */
    private IOException trouble(String what, Optional<Throwable> cause) {
        return new IOException(
                "%s: %s; fetch again, or download it by hand and put it into %s as %s"
                        .formatted(file.address(), what, target.getParent(), target.getFileName()),
                cause.orElse(null));
    }
}
