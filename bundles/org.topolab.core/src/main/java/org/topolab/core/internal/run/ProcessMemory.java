package org.topolab.core.internal.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * Memory of this process, native memory included. Read from Linux's {@code /proc}; elsewhere the
 * Java heap is all that can be told.
 */
final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** Linux takes a 5 here as the wish to begin the peak anew. */
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");

    private ProcessMemory() {}

    /** What the process occupies now, in bytes. */
    static long resident() {
        return status("VmRSS:")
                .orElseGet(
                        () ->
                                Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory());
    }

    /** The most it occupied since its start, or since {@link #beginPeak}, in bytes. */
    static long peak() {
        return status("VmHWM:").orElseGet(() -> Runtime.getRuntime().totalMemory());
    }

    /** Begins the peak anew, so that a run in a shell does not show that of the run before. */
    static void beginPeak() {
        try {
            Files.writeString(CLEAR, "5", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // not Linux, or not allowed: the peak stays that of the whole process
            return;
        }
    }

    /**
     * Memory of the heap that was promised to Java and not touched yet, in bytes. It will be:
     * garbage is collected only where all of it is full.
     */
    static long untouchedHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getUsage().getCommitted() - pool.getPeakUsage().getUsed())
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static OptionalLong status(String key) {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
