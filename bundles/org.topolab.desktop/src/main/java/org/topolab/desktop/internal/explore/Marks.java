package org.topolab.desktop.internal.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.desktop.internal.explore.MapCanvas.Mark;

/** Units that the map marks, such as pinned ones. Used on the event thread. */
@Component(service = Marks.class)
public final class Marks {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<Placed> all = List.of();

    @Activate
    public Marks() {}

    /**
     * A mark on a sheet of a run.
     *
     * @param sheet as in the selection
     */
    public record Placed(Path run, String sheet, Mark mark) {}

    /** Puts these in the place of all marks. */
    public void put(List<Placed> marks) {
        all = List.copyOf(marks);
        listeners.forEach(Runnable::run);
    }

    /** Those on a sheet. */
    List<Mark> of(Optional<Path> run, String sheet) {
        return all.stream()
                .filter(placed -> run.equals(Optional.of(placed.run())))
                .filter(placed -> placed.sheet().equals(sheet))
                .map(Placed::mark)
                .toList();
    }

    /**
     * Hears of every change.
     *
     * @return ends it
     */
    Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
