package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.topolab.core.recipe.Recipe;
import org.topolab.core.run.RunWatcher;
import org.topolab.core.run.TrainingProgress;

/** How far the run of this process is, for the status line. Safe for several threads. */
@Component(service = {RunWatcher.class, RunProgress.class})
public final class RunProgress implements RunWatcher {

    private volatile Optional<Standing> standing = Optional.empty();

    /**
     * A run at work.
     *
     * @param folder of the run
     * @param fraction in [0, 1]
     * @param left to its end; empty while that is not known
     */
    record Standing(Path folder, double fraction, Optional<Duration> left) {

        /** For people: {@code 62 %, 1:05 left}. */
        String text() {
            String percent = "%.0f %%".formatted(100 * fraction);
            return left.map(time -> "%s, %s left".formatted(percent, clock(time))).orElse(percent);
        }

        private static String clock(Duration time) {
            return time.toHours() > 0
                    ? "%d:%02d:%02d"
                            .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                    : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
        }
    }

    /** The run at work; empty if there is none. */
    Optional<Standing> standing() {
        return standing;
    }

    @Override
    public void began(Path folder, Recipe recipe) {
        standing = Optional.of(new Standing(folder, 0, Optional.empty()));
    }

    @Override
    public void training(Path folder, TrainingProgress progress) {
        standing =
                Optional.of(
                        new Standing(folder, progress.fraction(), Optional.of(progress.left())));
    }

    @Override
    public void ended(Path folder, String status, String cause) {
        standing = Optional.empty();
    }
}
