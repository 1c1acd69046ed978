package org.topolab.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One side's process, which computes only during its turns. */
final class Player implements AutoCloseable {

    private static final int LAST_MESSAGES = 20;

    /**
     * Huge pages for malloc. Without them libtorch spends more than half of the retina's step on
     * page faults, because it allocates the gradient of 134 MB anew at every step.
     */
    private static final String HUGE_PAGES = "glibc.malloc.hugetlb=1";

    private final Side side;
    private final Process process;
    private final Writer orders;
    private final BufferedReader reports;
    private final Deque<String> messages = new ArrayDeque<>();
    private final Path output;
    private final long parameters;
    private final String engine;

    /**
     * Starts a side and waits until its network is built.
     *
     * @param folder where the class paths lie, and where native libraries are unpacked to
     * @param profiled whether oneDNN writes the time of every kernel to {@link #output}
     */
    Player(Side side, Task task, Path folder, boolean profiled) {
        this.side = side;
        this.output = folder.resolve(side.id() + (profiled ? ".profile" : ".out"));
        try {
            ProcessBuilder builder = new ProcessBuilder(command(side, task, folder));
            builder.environment().put("OMP_NUM_THREADS", Integer.toString(task.threads()));
            if (!builder.environment().containsKey("OMP_WAIT_POLICY")) {
                side.waiting().forEach(builder.environment()::putIfAbsent);
            }
            builder.environment().putIfAbsent("GLIBC_TUNABLES", HUGE_PAGES);
            if (profiled) {
                builder.environment().put("ONEDNN_VERBOSE", "profile_exec");
                builder.environment().put("ONEDNN_VERBOSE_TIMESTAMP", "1");
            }
            // appended, so that it can be emptied while the process runs
            Files.write(output, new byte[0]);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: its process cannot be started; run benchmarks/run, which builds it"
                            .formatted(side.id()),
                    e);
        }
        orders = process.outputWriter(StandardCharsets.UTF_8);
        reports = process.errorReader(StandardCharsets.UTF_8);
        String ready = report();
        int blank = ready.indexOf(' ');
        parameters = Long.parseLong(ready.substring(0, blank));
        engine = ready.substring(blank + 1);
    }

    private static List<String> command(Side side, Task task, Path folder) throws IOException {
        String javaHome = System.getProperty("java.home");
        List<String> command = new ArrayList<>();
        command.add(javaHome + File.separator + "bin" + File.separator + "java");
        // as the distribution starts Java
        command.add("-Djava.awt.headless=true");
        command.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
        command.add(
                "-Dorg.bytedeco.javacpp.cachedir="
                        + folder.resolve("javacpp").resolve(side.id()).toAbsolutePath());
        command.add("-cp");
        command.add(Files.readString(folder.resolve(side.id() + ".path")).strip());
        command.add(side.main());
        command.addAll(task.arguments());
        return command;
    }

    /** Number of trained parameters. */
    long parameters() {
        return parameters;
    }

    /** What computes. */
    String engine() {
        return engine;
    }

    /** What it wrote to standard output. */
    Path output() {
        return output;
    }

    /** Empties {@link #output}; what it writes from now on is appended. */
    void forgetOutput() {
        try {
            Files.write(output, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be emptied".formatted(output), e);
        }
    }

    /** Its turn: takes some steps while the caller waits. */
    Lap steps(int steps) {
        try {
            orders.write(steps + "\n");
            orders.flush();
        } catch (IOException e) {
            throw stopped(e);
        }
        Lap lap = Lap.parse(report());
        if (!Double.isFinite(lap.loss())) {
            throw new IllegalStateException(
                    "%s: loss is %s after %d steps, expected a finite number"
                            .formatted(side.id(), lap.loss(), steps));
        }
        return lap;
    }

    private String report() {
        try {
            for (String line = reports.readLine(); line != null; line = reports.readLine()) {
                if (line.startsWith(Turns.REPORT)) {
                    return line.substring(Turns.REPORT.length());
                }
                messages.add(line);
                if (messages.size() > LAST_MESSAGES) {
                    messages.remove();
                }
            }
        } catch (IOException e) {
            throw stopped(e);
        }
        throw stopped(new IOException("end of its reports"));
    }

    private IllegalStateException stopped(IOException cause) {
        return new IllegalStateException(
                "%s: its process has stopped; its last messages:%n%s"
                        .formatted(side.id(), String.join(System.lineSeparator(), messages)),
                cause);
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
