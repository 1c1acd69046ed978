package org.topolab.desktop.internal.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.CategoryMap;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Result.Table;
import org.topolab.api.metric.Results;
import org.topolab.api.model.Layout;
import org.topolab.core.archive.Archive;

/** A run in memory: two metrics on one sheet; the numbers grow with the epoch. */
final class FakeArchive implements Archive {

    static final Layout GRID = new Layout.Grid(2, 2, 1, 2);

    final List<Integer> epochs = new ArrayList<>(List.of(0, 1, 2));
    final List<String> reads = new ArrayList<>();

    @Override
    public Kept open(Path folder) {
        List<Found> found =
                List.of(new Found("first", "s", List.of(0)), new Found("second", "s", epochs));
        return new Kept(folder, "q", "finished", 1, "", List.of(), found);
    }

    @Override
    public Results read(Path folder, Found found, int epoch) throws IOException {
        reads.add(found.metric() + " " + epoch);
        if (!epochs.contains(epoch)) {
            throw new IOException("epoch %d was not measured".formatted(epoch));
        }
        Scalar index = new Scalar("index", epoch, Optional.empty(), "mm");
        if (found.metric().equals("first")) {
            Table table = new Table("t", List.of("a"), List.of("r"), List.of(List.of(1.5)));
            return Results.of(index, table);
        }
        float[] values = {0, 1, 2, epoch, 10, 20, 30, 40};
        return Results.of(
                new NumberMap("numbers", GRID, List.of("one", "two"), values),
                new CategoryMap("classes", GRID, List.of("a", "b"), new int[] {0, 1, -1, 1}),
                index);
    }
}
