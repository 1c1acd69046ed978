package org.topolab.desktop.internal.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process. */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /**
     * What the process occupies, native memory included, in bytes: read from Linux's {@code /proc};
     * elsewhere the Java heap in use. Takes some hundredths of a millisecond.
     */
    static long resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseGet(Memory::heap);
        } catch (IOException e) {
            return heap();
        }
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
