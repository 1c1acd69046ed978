package org.topolab.itests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the distribution's own command as a user would, in a process of its own. */
final class Topolab {

    private Topolab() {}

    /** What a command left: its exit code and what it printed. */
    record Ended(int code, String out, String err) {}

    /** Runs {@code bin/topolab} in a folder. */
    static Ended run(Path folder, String... arguments) throws Exception {
        return run(folder, Map.of(), arguments);
    }

    /** Runs {@code bin/topolab} in a folder with more environment variables. */
    static Ended run(Path folder, Map<String, String> environment, String... arguments)
            throws Exception {
        return process(folder, environment, command(arguments));
    }

    /** Starts {@code bin/topolab} in a folder as above and does not wait for its end. */
    static Process start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(arguments))
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Distribution.home().resolve("bin/topolab").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs any command; fails after ten minutes. */
    static Ended process(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        File out = Files.createTempFile("out", ".txt").toFile();
        File err = Files.createTempFile("err", ".txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out)
                        .redirectError(err);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after 10 minutes: " + command);
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }
}
