package org.topolab.desktop.internal.compare;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.topolab.core.archive.RunIndex.RunSummary;

/**
 * A column of the table of runs.
 *
 * @param name of the entry or number, or which fact of the run
 */
record Column(Kind kind, String name) {

    /** What it shows. */
    enum Kind {
        /** A fact of the run itself. */
        RUN,
        /** An entry of its recipe. */
        ENTRY,
        /** A number it found. */
        NUMBER;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final DateTimeFormatter BEGAN_TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static final Column NAME = new Column(Kind.RUN, "name");
    static final Column STATUS = new Column(Kind.RUN, "status");
    static final Column SEED = new Column(Kind.RUN, "seed");
    static final Column BEGAN = new Column(Kind.RUN, "began");
    static final Column FOLDER = new Column(Kind.RUN, "folder");

    /** Facts of the run itself. */
    static final List<Column> FACTS = List.of(NAME, STATUS, SEED, BEGAN, FOLDER);

    /** As kept in files: {@code entry:model.n}. */
    String id() {
        return kind.word() + ":" + name;
    }

    /** The column of an id. */
    static Optional<Column> of(String id) {
        for (Kind kind : Kind.values()) {
            if (id.startsWith(kind.word() + ":")) {
                return Optional.of(new Column(kind, id.substring(kind.word().length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** What a run has there, as text; empty if nothing. */
    String text(RunSummary run) {
        return switch (kind) {
            case RUN -> fact(run);
            case ENTRY -> run.entries().getOrDefault(name, "");
            case NUMBER -> {
                Double value = run.numbers().get(name);
                yield value == null ? "" : Figures.number(value);
            }
        };
    }

    private String fact(RunSummary run) {
        return switch (name) {
            case "status" -> run.status();
            case "seed" -> Long.toString(run.seed());
            case "began" -> run.began().equals(Instant.EPOCH) ? "" : BEGAN_TEXT.format(run.began());
            case "folder" -> run.folder().toString();
            default -> run.name();
        };
    }

    /** What is compared: numbers as numbers. */
    Cell cell(RunSummary run) {
        if (kind == Kind.NUMBER) {
            Double value = run.numbers().get(name);
            return value == null ? Cell.EMPTY : Cell.of(value);
        }
        boolean dated = equals(BEGAN) && !run.began().equals(Instant.EPOCH);
        return Cell.of(dated ? run.began().toString().replace('T', ' ') : text(run));
    }
}
