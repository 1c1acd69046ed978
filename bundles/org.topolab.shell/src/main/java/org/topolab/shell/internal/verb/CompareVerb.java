package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Replicates;
import org.topolab.core.recipe.RecipeException;
import org.topolab.format.file.AtomicFile;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;

/** Puts runs side by side. */
@Component
public final class CompareVerb implements Verb {

    private static final String OUT = "out";
    private static final String ALL = "all";
    private static final String CSV = "csv";
    private static final String TEST = "test";
    private static final String TABLE = "comparison.csv";
    private static final String TESTS = "tests.csv";

    private final Comparisons comparisons;

    @Activate
    public CompareVerb(@Reference Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "put runs side by side, with intervals over seeds";
    }

    @Override
    public Help help() {
        return new Help(
                "RUN...",
                "At the last epoch that all runs measured. Runs that differ in their seed alone are"
                        + " one column:\ntheir mean with its 95 % interval.",
                List.of(new Help.Argument("RUN...", "run folders")),
                List.of(
                        new Help.Option(
                                OUT,
                                "DIR",
                                "write common figures, %s and tests there".formatted(TABLE)),
                        new Help.Option(ALL, "", "all numbers, not only the main ones"),
                        new Help.Option(
                                TEST,
                                "networks|items",
                                "test each group against the first: over runs of other seeds, or,"
                                        + " as has been published, over items of one pair of runs"),
                        new Help.Option(CSV, "", "print the table as CSV"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        List<Path> folders = RunFolders.all(call);
        if (call.json() && call.given(CSV)) {
            throw new UsageException("--json and --csv exclude each other");
        }
        Comparison comparison = comparisons.compare(folders);
        ComparedValues values = new ComparedValues(comparison, call.given(ALL));
        Optional<ContrastTable> tests = tests(folders, call);
        List<Path> files = files(folders, values, tests, call);
        if (call.json()) {
            call.out().print(values.json(files, tests));
        } else if (call.given(CSV)) {
            call.out().print(tests.isPresent() ? tests.get().csv() : values.csv());
        } else {
            new ComparedTable(comparison, call.given(ALL)).lines().forEach(call.out()::println);
            tests.ifPresent(table -> print(table, call));
            if (!files.isEmpty()) {
                call.out().println(Report.figures(files, call));
            }
        }
        if (!call.quiet()) {
            comparison.notes().forEach(call.err()::println);
        }
        return ExitCode.DONE;
    }

    private Optional<ContrastTable> tests(List<Path> folders, Invocation call)
            throws IOException, UsageException {
        Optional<String> word = call.value(TEST);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        for (Replicates by : Replicates.values()) {
            if (by.word().equals(word.get())) {
                return Optional.of(new ContrastTable(by, comparisons.contrasts(folders, by)));
            }
        }
        throw new UsageException(
                "found --test %s, expected networks or items".formatted(word.get()));
    }

    private static void print(ContrastTable tests, Invocation call) {
        call.out().println();
        tests.lines().forEach(call.out()::println);
        if (tests.contrasts().isEmpty()) {
            call.out()
                    .println(
                            tests.by() == Replicates.NETWORKS
                                    ? "No test: it takes two groups of at least two runs of"
                                            + " different seeds."
                                    : "No test: these runs have no tables with rows in common, such"
                                            + " as metric 'locality' makes.");
        }
    }

    private List<Path> files(
            List<Path> folders,
            ComparedValues values,
            Optional<ContrastTable> tests,
            Invocation call)
            throws IOException, RecipeException {
        Optional<Path> out = call.value(OUT).map(call.directory()::resolve);
        if (out.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(out.get());
        AtomicFile.text(out.get().resolve(TABLE), values.csv());
        if (tests.isPresent()) {
            AtomicFile.text(out.get().resolve(TESTS), tests.get().csv());
        }
        try (Progress progress = new Progress(call)) {
            return comparisons.figures(folders, List.of(), call.given(ALL), out.get(), progress);
        }
    }

    @Override
    public List<String> completeOption(String option) {
        return option.equals(TEST) ? List.of("networks", "items") : List.of();
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return RunFolders.complete(directory, List.of(words.get(words.size() - 1)));
    }
}
