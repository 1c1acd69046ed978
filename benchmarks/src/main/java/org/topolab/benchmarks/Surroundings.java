package org.topolab.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where and when it was measured. */
final class Surroundings {

    private Surroundings() {}

    /** Commit, date, machine, load and Java, in one line. */
    static String describe() {
        return "topolab %s, %s UTC; %s, %d cores, load %.2f; %s %s, Java %s"
                .formatted(
                        System.getProperty("topolab.commit", "of unknown commit"),
                        LocalDate.now(ZoneOffset.UTC),
                        cpu(),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** Name, family and model of the processor, as far as Linux tells. */
    private static String cpu() {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
            return "%s (family %s, model %s)"
                    .formatted(
                            value(lines, "model name"),
                            value(lines, "cpu family"),
                            value(lines, "model"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.matches(key + "\\s*:.*"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
