package org.topolab.desktop.internal.live;

import java.nio.file.Path;
import java.util.Optional;
import org.topolab.desktop.view.Selection;

/**
 * Which run a view of running things shows: the one that was selected, or that has begun, whichever
 * came last. A view that is opened after it all shows the last run of this process.
 */
final class Followed {

    private Optional<Path> shown = Optional.empty();
    private Optional<Path> running = Optional.empty();

    /** Takes in what is looked at; true if another run is shown now. */
    boolean selected(Selection selection) {
        return selection.run().isPresent() && show(selection.run());
    }

    /** Takes in which run is at work; true if another run is shown now. */
    boolean live(LiveRuns live) {
        Optional<Path> now = live.running().map(LiveRun::folder);
        boolean begun = now.isPresent() && !now.equals(running);
        running = now;
        if (begun) {
            return show(now);
        }
        Optional<Path> last = live.all().stream().findFirst().map(LiveRun::folder);
        return shown.isEmpty() && last.isPresent() && show(last);
    }

    private boolean show(Optional<Path> folder) {
        boolean other = !shown.equals(folder);
        shown = folder;
        return other;
    }

    /** Empty if there is none. */
    Optional<Path> shown() {
        return shown;
    }
}
