package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.topolab.format.json.Json;

/** What happened in a run, one JSON a line, each line appended at once and forced to the disk. */
final class RunLog {

    private final RunFolder folder;
    private final Clock clock;

    RunLog(RunFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void add(String event, Map<String, ?> facts) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.put("event", event);
        line.putAll(new TreeMap<>(facts));
        ByteBuffer bytes =
                ByteBuffer.wrap((Json.writeLine(line) + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel =
                FileChannel.open(
                        folder.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }
}
