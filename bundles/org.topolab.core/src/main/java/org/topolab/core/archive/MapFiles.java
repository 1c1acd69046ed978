package org.topolab.core.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Saves one map of a run as one file. */
@ProviderType
public interface MapFiles {

    /** What a file can be, by the ending of its name. */
    List<String> ENDINGS = List.of("png", "svg", "csv", "mp4");

    /**
     * A map.
     *
     * @param run run folder
     * @param map metric and result with a dot between: {@code selectivity.dprime}
     * @param sheet sheet as in {@link Archive.Found}; empty if the map is on one sheet alone
     * @param epoch measured epoch; empty for the last; of movies, which have all, always empty
     * @param layer name of a layer; empty for all of them
     */
    record Wanted(Path run, String map, String sheet, OptionalInt epoch, String layer) {}

    /**
     * How it looks in pictures and movies.
     *
     * @param outline whether lines separate the blocks of a grid
     * @param scale size of a picture as a multiple of the usual one, 1 to 8
     * @param framesPerSecond of movies, 1/60 to 60
     */
    record Look(boolean outline, int scale, double framesPerSecond) {}

    /**
     * The maps of a run as they are typed, {@code METRIC.RESULT}, each once.
     *
     * @throws IOException if the folder is no run or cannot be read
     */
    List<String> maps(Path run) throws IOException;

    /**
     * Writes a file: a picture as the run's views draw it, the numbers as CSV with the place of
     * each unit, or a movie of all measured epochs in a common range. It is complete or not there;
     * the same map gives the same bytes.
     *
     * @param file its ending, one of {@link #ENDINGS}, says what is written
     * @param replace whether a file that is there may be replaced
     * @return the file; it is not there if the monitor cancelled
     * @throws org.topolab.core.catalog.UnknownIdException if there is no such map, sheet, epoch or
     *     layer, or several sheets have it; the message says which there are
     * @throws IllegalArgumentException if the ending is none of these
     * @throws IOException if a file is there already, cannot be read or written, or nothing is
     *     installed that draws or films
     */
    Path write(Wanted wanted, Look look, Path file, boolean replace, RunMonitor monitor)
            throws IOException, RecipeException;
}
