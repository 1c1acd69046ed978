package org.topolab.desktop.internal.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.topolab.shell.ExitCode;

/**
 * Commands of the window, as a script that does the same again. A command that failed stands in it
 * as a comment: the shell would stop there. Safe for several threads.
 */
final class Script {

    private final Path file;
    private final String header;
    private final List<Step> steps = new ArrayList<>();

    /** A command in it. */
    final class Step {

        private final String line;
        private int code;

        private Step(String line) {
            this.line = line;
        }

        /** Notes how it ended. */
        void ended(int exit) {
            synchronized (Script.this) {
                code = exit;
            }
        }

        private String text() {
            if (code == ExitCode.DONE) {
                return line;
            }
            return code == ExitCode.INTERRUPTED
                    ? comment("it was stopped; from this script it goes on to its end")
                            + "\n"
                            + line
                    : comment("exit code %d: %s".formatted(code, line));
        }
    }

    /**
     * @param file where {@link #save} writes it
     * @param header what it says of itself, without signs of a comment
     */
    Script(Path file, String header) {
        this.file = file;
        this.header = header;
    }

    /** Where it lies after {@link #save}. */
    Path file() {
        return file;
    }

    /** Adds a command; until it is said to have failed, it is expected to be done. */
    synchronized Step add(String line) {
        Step step = new Step(line);
        steps.add(step);
        return step;
    }

    /** As it is written. */
    synchronized String text() {
        StringBuilder text = new StringBuilder(comment(header)).append('\n');
        steps.forEach(step -> text.append(step.text()).append('\n'));
        return text.toString();
    }

    /** Writes it, whole or not at all. */
    synchronized void save() throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String comment(String text) {
        return "# " + text.replace("\n", "\n# ");
    }
}
