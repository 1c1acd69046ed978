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
import org.topolab.shell.internal.text.Words;

/** Examines Java, memory, fonts and folders. */
final class Machine {

    /** Least memory with which the examples were tried, in bytes. */
    private static final long LEAST_MEMORY = 4L << 30;

    private Machine() {}

    static List<Finding> examine(Path directory, Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(cores(environment.getOrDefault("OMP_NUM_THREADS", "")));
        findings.add(memory());
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

    private static Finding cores(String threads) {
        return Finding.ok(
                "cores",
                "%d, OMP_NUM_THREADS is %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                threads.isEmpty() ? "not set" : threads));
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os)) {
            return Finding.note("memory", "%s of Java heap".formatted(Words.bytes(heap)));
        }
        long total = os.getTotalMemorySize();
        String found =
                "%s, %s free; %s of Java heap"
                        .formatted(
                                Words.bytes(total),
                                Words.bytes(os.getFreeMemorySize()),
                                Words.bytes(heap));
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
