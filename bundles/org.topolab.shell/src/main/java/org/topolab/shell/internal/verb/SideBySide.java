package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.compare.Replicates;
import org.topolab.core.recipe.RecipeException;
import org.topolab.format.file.AtomicFile;
import org.topolab.shell.Invocation;

/** Runs that were made together, put side by side: a table, and files beside them. */
@Component(service = SideBySide.class)
public final class SideBySide {

    private static final String TABLE = "comparison.csv";
    private static final String TESTS = "tests.csv";
    private static final int MOST_COLUMNS = 4;

    private final Comparisons comparisons;

    @Activate
    public SideBySide(@Reference Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** Prints a table of some runs, and writes it and common figures into a folder. */
    void print(List<Path> runs, Path folder, Invocation call) throws IOException, RecipeException {
        Comparison comparison = comparisons.compare(runs);
        boolean wide = comparison.groups().size() > MOST_COLUMNS;
        List<String> table =
                wide
                        ? new GroupTable(comparison).lines()
                        : new ComparedTable(comparison, false).lines();
        table.forEach(call.out()::println);
        call.out().println();
        if (comparison.groups().size() == 2) {
            List<String> tests = networks(runs).lines();
            tests.forEach(call.out()::println);
            if (!tests.isEmpty()) {
                call.out().println();
            }
        }
        List<Path> figures = write(runs, folder, call);
        if (!figures.isEmpty()) {
            call.out().println(Report.figures(figures, call));
        }
        if (!call.quiet()) {
            comparison.notes().forEach(call.err()::println);
        }
    }

    private ContrastTable networks(List<Path> runs) throws IOException {
        return new ContrastTable(
                Replicates.NETWORKS, comparisons.contrasts(runs, Replicates.NETWORKS));
    }

    /** Writes {@code comparison.csv}, {@code tests.csv} and {@code figures/}; the figures. */
    List<Path> write(List<Path> runs, Path folder, Invocation call)
            throws IOException, RecipeException {
        Path figures = Files.createDirectories(folder.resolve("figures"));
        Comparison comparison = comparisons.compare(runs);
        AtomicFile.text(folder.resolve(TABLE), new ComparedValues(comparison, true).csv());
        AtomicFile.text(folder.resolve(TESTS), networks(runs).csv());
        try (Progress progress = new Progress(call)) {
            return comparisons.figures(runs, List.of(), false, figures, progress);
        }
    }
}
