package org.topolab.shell.internal.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.topolab.shell.internal.text.Words;

/** Examines Java, memory, fonts and folders. */
final class Machine {

    /** Least memory with which the examples were tried, in bytes. */
    private static final long LEAST_MEMORY = 4L << 30;

    /** Native libraries read these when they are loaded. */
    private static final List<String> LIBRARIES =
            List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_WAIT_POLICY", "GOMP_SPINCOUNT");

    /** JavaCPP's limit of native arrays; that of the heap where it is not set. */
    private static final String ARRAYS = "org.bytedeco.javacpp.maxbytes";

    private Machine() {}

    /**
     * Examines.
     *
     * @param directory the working directory
     * @param environment variables of the environment
     * @param memory that this process may use, in bytes, as the launcher found; 0 if unknown
     */
    static List<Finding> examine(Path directory, Map<String, String> environment, long memory) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(processors());
        findings.add(libraries(environment));
        findings.add(memory(memory));
        findings.add(fonts());
        findings.add(writable("working folder", directory));
        String state = System.getProperty("topolab.state", "");
        findings.add(writable("log and history", Path.of(state.isEmpty() ? "." : state)));
        String natives = System.getProperty("org.bytedeco.javacpp.cachedir", "");
        if (!natives.isEmpty()) {
            findings.add(writable("native libraries' folder", existing(Path.of(natives))));
        }
        return findings;
    }

    private static Finding java() {
        return Finding.ok(
                "Java",
                "%s (%s), at least 17 is needed"
                        .formatted(
                                System.getProperty("java.version"),
                                System.getProperty("java.vendor")));
    }

    private static Finding processors() {
        int allowed = Runtime.getRuntime().availableProcessors();
        return Finding.ok(
                "processors",
                "%d may be used; %s, unless the recipe (train.threads) or --threads says otherwise"
                        .formatted(
                                allowed,
                                allowed == 1
                                        ? "1 thread computes"
                                        : "%d threads compute".formatted(allowed)));
    }

    /** Where native libraries start from. */
    private static Finding libraries(Map<String, String> environment) {
        String found =
                LIBRARIES.stream()
                        .map(name -> name + "=" + environment.getOrDefault(name, "(not set)"))
                        .collect(Collectors.joining(", "));
        return environment.keySet().containsAll(LIBRARIES)
                ? Finding.ok("libraries", found + "; a model raises the threads for itself")
                : Finding.note("libraries", found + "; bin/topolab sets what is missing");
    }

    private static Finding memory(long allowed) {
        long heap = Runtime.getRuntime().maxMemory();
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os)) {
            return Finding.note("memory", "%s of Java heap".formatted(Words.bytes(heap)));
        }
        long machine = os.getTotalMemorySize();
        long total = allowed > 0 ? allowed : machine;
        String arrays = System.getProperty(ARRAYS, "");
        String found =
                "%s may be used, %s free; limits: %s of Java heap, %s of native arrays"
                        .formatted(
                                Words.bytes(total),
                                Words.bytes(Math.min(total, os.getFreeMemorySize())),
                                Words.bytes(heap),
                                arrays.matches("\\d{1,18}")
                                        ? Words.bytes(Long.parseLong(arrays))
                                        : arrays.isEmpty() ? Words.bytes(heap) : arrays);
        return total < LEAST_MEMORY
                ? Finding.note("memory", found + "; large models will not fit")
                : Finding.ok("memory", found);
    }

    private static Finding fonts() {
        try {
            int families =
                    GraphicsEnvironment.getLocalGraphicsEnvironment()
                            .getAvailableFontFamilyNames()
                            .length;
            Graphics2D graphics =
                    new BufferedImage(64, 16, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
            graphics.drawString("Topolab", 0, 12);
            graphics.dispose();
            return Finding.ok("figures", "%d font families; drawing works".formatted(families));
        } catch (RuntimeException | LinkageError e) {
            return Finding.wrong(
                    "figures",
                    "text cannot be drawn (%s); install fontconfig and a font".formatted(e));
        }
    }

    private static Finding writable(String subject, Path folder) {
        try {
            Path probe = Files.createTempFile(folder, ".topolab", ".tmp");
            Files.delete(probe);
            return Finding.ok(subject, "%s can be written".formatted(folder));
        } catch (IOException e) {
            return Finding.wrong(
                    subject, "%s cannot be written; use another folder".formatted(folder));
        }
    }

    private static Path existing(Path folder) {
        Path existing = folder;
        while (!Files.isDirectory(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
