package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.desktop.view.Job;
import org.topolab.desktop.view.Workbench;

/** What can be done with a line of the list of runs. What changes files is a verb. */
final class RunActions {

    private final Workbench workbench;

    RunActions(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Holds it, or lets it go on. */
    void pause(RunLine line) {
        line.job().ifPresent(line.paused() ? Job::proceed : Job::pause);
    }

    void stop(RunLine line) {
        line.job().ifPresent(Job::stop);
    }

    void resume(RunLine line) {
        verb("resume", line);
    }

    void figures(RunLine line) {
        verb("figures", line);
    }

    void measure(RunLine line) {
        verb("measure", line);
    }

    /** Draws its curves into files. */
    void curves(Path folder) {
        workbench.run(List.of("figures", word(folder), "curve"));
    }

    /** Looks at it, here. */
    void select(RunLine line) {
        line.folder().ifPresent(this::select);
    }

    private void select(Path folder) {
        if (!workbench.selection().run().equals(Optional.of(folder))) {
            workbench.select(workbench.selection().run(folder));
        }
    }

    /** Looks at its maps and units. */
    void explore(RunLine line) {
        if (line.folder().isPresent()) {
            select(line);
            workbench.show("map");
        }
    }

    private void verb(String verb, RunLine line) {
        List<String> words = new ArrayList<>(List.of(verb));
        words.add(word(line.folder().orElseThrow()));
        workbench.run(words);
    }

    /** A path as people type it: relative to the working directory where it lies below. */
    private String word(Path folder) {
        return folder.startsWith(workbench.directory())
                ? workbench.directory().relativize(folder).toString()
                : folder.toString();
    }
}
