package org.topolab.shell.internal.gogo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.LineReader;
import org.topolab.api.option.Nearest;

/** What a session carries for our commands; names with a dot are hidden from its user. */
record Variables(CommandSession session) {

    private static final String READER = ".reader";
    private static final String COLUMNS = ".topolab.columns";
    private static final String CANCELLED = ".topolab.cancelled";
    private static final String RUNNING = ".topolab.running";
    private static final String SCOPE = "SCOPE";
    private static final String COMMANDS = ".commands";

    /** Lets our verbs, then Gogo's own commands, be typed without their scope. */
    void scope() {
        session.put(SCOPE, "topolab:gogo:*");
    }

    /** The interactive shell's reader of lines, if this is its session. */
    Optional<LineReader> reader() {
        return session.get(READER) instanceof LineReader reader
                ? Optional.of(reader)
                : Optional.empty();
    }

    void reader(LineReader reader) {
        session.put(READER, reader);
    }

    /** Verbs at work in an interactive session; of any other an own, which nobody asks. */
    Running running() {
        return session.get(RUNNING) instanceof Running running ? running : new Running();
    }

    void running(Running running) {
        session.put(RUNNING, running);
    }

    /** Width of the terminal; 0 if there is none. */
    IntSupplier columns() {
        return session.get(COLUMNS) instanceof IntSupplier columns ? columns : () -> 0;
    }

    void columns(IntSupplier columns) {
        session.put(COLUMNS, columns);
    }

    /** Whether the user wants to stop all of the session. */
    BooleanSupplier cancelled() {
        return session.get(CANCELLED) instanceof BooleanSupplier cancelled
                ? cancelled
                : () -> false;
    }

    void cancelled(BooleanSupplier cancelled) {
        session.put(CANCELLED, cancelled);
    }

    /** Names of the commands of a scope, without it. */
    List<String> commands(String scope) {
        return session.get(COMMANDS) instanceof Set<?> commands
                ? commands.stream()
                        .map(String::valueOf)
                        .filter(name -> name.startsWith(scope + ":"))
                        .map(name -> name.substring(scope.length() + 1))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** What to tell of a command that is not there. */
    String unknown(String command) {
        return "there is no command '%s'%s; 'help' lists all"
                .formatted(
                        command,
                        Nearest.to(command, commands("topolab"))
                                .map("; did you mean '%s'?"::formatted)
                                .orElse(""));
    }
}
