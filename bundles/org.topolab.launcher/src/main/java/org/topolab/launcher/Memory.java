package org.topolab.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the memory that this process may use is shared out. The Java heap has its share already when
 * this is known: the script gives it a quarter. Native arrays of networks get the rest, less a
 * reserve for Java's own native memory, for that of native libraries and for the system.
 *
 * @param bytes memory of the machine, or of the tightest control group; 0 if unknown
 * @param heapBytes most that the Java heap takes
 */
record Memory(long bytes, long heapBytes) {

    /** System property of JavaCPP: most bytes of native arrays. */
    static final String LIMIT = "org.bytedeco.javacpp.maxbytes";

    private static final String LIMIT_TOO = "org.bytedeco.javacpp.maxBytes";

    /** Code, threads and classes of Java with the platform and native libraries, in bytes. */
    private static final long LEAST_RESERVE = 512L << 20;

    /** Part of the memory that stays free on large machines. */
    private static final int RESERVE_PART = 8;

    /** Part of the memory that native arrays get at least, however little there is. */
    private static final int LEAST_PART = 4;

    private static final Path MACHINE = Path.of("/proc/meminfo");

    /** What this process may use. */
    static Memory here() {
        long machine = machineBytes();
        OptionalLong group = ControlGroup.own().memoryBytes();
        long bytes = group.isPresent() ? Math.min(machine, group.getAsLong()) : machine;
        return new Memory(bytes, Runtime.getRuntime().maxMemory());
    }

    /** Most bytes of native arrays; 0 if nothing is known of this machine. */
    long arrayBytes() {
        long reserve = Math.max(LEAST_RESERVE, bytes / RESERVE_PART);
        return Math.max(bytes - heapBytes - reserve, bytes / LEAST_PART);
    }

    /** Tells JavaCPP its limit, unless the user did. To be called before its classes are loaded. */
    void limitArrays() {
        boolean told = System.getProperty(LIMIT) != null || System.getProperty(LIMIT_TOO) != null;
        if (bytes > 0 && !told) {
            System.setProperty(LIMIT, Long.toString(arrayBytes()));
        }
    }

    private static long machineBytes() {
        try {
            // asking Java takes a tenth of a second, so Linux is asked itself
            return Files.readAllLines(MACHINE).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseGet(Memory::toldByJava);
        } catch (IOException e) {
            return toldByJava();
        }
    }

    private static long toldByJava() {
        return Optional.of(ManagementFactory.getOperatingSystemMXBean())
                .filter(OperatingSystemMXBean.class::isInstance)
                .map(OperatingSystemMXBean.class::cast)
                .map(OperatingSystemMXBean::getTotalMemorySize)
                .orElse(0L);
    }
}
