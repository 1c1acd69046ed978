package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.sweep.Standing;
import org.topolab.core.sweep.Sweep;
import org.topolab.core.sweep.Sweeps;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Invocation;
import org.topolab.shell.internal.text.Words;

/** Makes the trials of a recipe that lists values and puts them side by side. */
@Component(service = SweepRun.class)
public final class SweepRun {

    private final Sweeps sweeps;
    private final SideBySide sideBySide;

    @Activate
    public SweepRun(@Reference Sweeps sweeps, @Reference SideBySide sideBySide) {
        this.sweeps = sweeps;
        this.sideBySide = sideBySide;
    }

    /** Where the trials of a recipe go unless the call says so. */
    static Path folder(Sweep sweep, Invocation call) {
        return call.directory().resolve(call.value("out").orElse("sweeps/" + sweep.name()));
    }

    /** Prints how the trials stand, without making any. */
    int list(Sweep sweep, Invocation call) throws IOException {
        List<Standing> trials = sweeps.standing(sweep, folder(sweep, call));
        SweepTable table = new SweepTable(sweep, trials);
        if (call.json()) {
            call.out().print(Json.write(Map.of("trials", table.plain())));
        } else {
            table.lines().forEach(call.out()::println);
            call.out().println(table.summary() + ".");
        }
        return ExitCode.DONE;
    }

    /** Makes the trials that are left and compares them all. */
    int run(Sweep sweep, Invocation call) throws IOException, RecipeException {
        long start = System.nanoTime();
        Path folder = folder(sweep, call);
        String shown = Report.shown(folder, call);
        List<Standing> trials;
        try (Progress progress = new Progress(call)) {
            SweepTable before = new SweepTable(sweep, sweeps.standing(sweep, folder));
            progress.note("%s in %s".formatted(before.summary(), shown));
            trials = sweeps.sweep(sweep, folder, progress);
        }
        SweepTable table = new SweepTable(sweep, trials);
        List<Path> runs = trials.stream().filter(Standing::finished).map(Standing::run).toList();
        boolean whole = runs.size() == trials.size();
        boolean stopped = !whole && trials.stream().anyMatch(SweepRun::left);
        if (call.json()) {
            List<Path> figures = stopped ? List.of() : sideBySide.write(runs, folder, call);
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("sweep", folder.toString());
            plain.put("finished", whole);
            plain.put("trials", table.plain());
            plain.put("figures", figures.stream().map(Path::toString).toList());
            call.out().print(Json.write(plain));
        } else {
            table.lines().forEach(call.out()::println);
            call.out().println();
            if (!stopped && !runs.isEmpty()) {
                sideBySide.print(runs, folder, call);
            }
            call.out()
                    .println(
                            "Sweep %s: %s after %s."
                                    .formatted(
                                            shown,
                                            table.summary(),
                                            Words.time(
                                                    Duration.ofNanos(System.nanoTime() - start))));
        }
        call.out().flush();
        if (stopped) {
            call.err().println("Everything up to here is saved; the same command goes on.");
            return ExitCode.INTERRUPTED;
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static boolean left(Standing trial) {
        return !trial.finished() && !trial.status().equals(Standing.FAILED);
    }
}
