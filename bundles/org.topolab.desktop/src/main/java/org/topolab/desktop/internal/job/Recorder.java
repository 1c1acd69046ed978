package org.topolab.desktop.internal.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps every command of the window in a script; the file begins with the first command. */
public final class Recorder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A script that opens a window would wait for someone to close it. */
    private static final Set<String> LEFT_OUT = Set.of("gui");

    private final Path folder;
    private final String version;
    private final Clock clock;
    private Optional<Script> now = Optional.empty();

    /**
     * @param folder where scripts are kept
     * @param version of the program
     */
    Recorder(Path folder, String version, Clock clock) {
        this.folder = folder;
        this.version = version;
        this.clock = clock;
    }

    /** A command that is recorded. */
    interface Recorded {

        /** Writes the script as it is now. */
        void save() throws IOException;

        /** Notes how the command ended, and writes the script. */
        void ended(int code) throws IOException;
    }

    /**
     * Adds a command; nothing is written yet.
     *
     * @param verb its first word
     * @param line as it is typed
     */
    synchronized Recorded add(String verb, String line, Path directory) {
        if (LEFT_OUT.contains(verb)) {
            return new Silent();
        }
        Script script = now.orElseGet(() -> begin(directory));
        now = Optional.of(script);
        return new Step(script, script.add(line));
    }

    /** The script's text; empty before the first command. */
    public synchronized String text() {
        return now.map(Script::text).orElse("");
    }

    /** The script's file; empty before the first command. */
    public synchronized Optional<Path> file() {
        return now.map(Script::file);
    }

    /** Ends the script; the next command begins another one. */
    public synchronized void restart() {
        now = Optional.empty();
    }

    /** Writes a copy of the script. */
    public void saveAs(Path file) throws IOException {
        Files.writeString(file, text());
    }

    private Script begin(Path directory) {
        LocalDateTime time = LocalDateTime.now(clock);
        Path file = folder.resolve(NAME.format(time) + ".gogo");
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve("%s-%d.gogo".formatted(NAME.format(time), n));
        }
        return new Script(
                file,
                "Topolab %s, recorded %s in %s\ntopolab script FILE does it again"
                        .formatted(version, TIME.format(time), directory));
    }

    private record Step(Script script, Script.Step step) implements Recorded {

        @Override
        public void save() throws IOException {
            script.save();
        }

        @Override
        public void ended(int code) throws IOException {
            step.ended(code);
            script.save();
        }
    }

    private record Silent() implements Recorded {

        @Override
        public void save() {
            // nothing is recorded
        }

        @Override
        public void ended(int code) {
            // nothing is recorded
        }
    }
}
