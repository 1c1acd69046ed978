package org.topolab.core.unit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.model.Layout;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Looks at single units of runs. Safe for several threads. */
@ProviderType
public interface Units {

    /**
     * The sheets of a run: those of its network, and those that something was measured on, with
     * {@code @ID} where that was on other data than the run's own.
     *
     * @throws IOException if the folder is no run or cannot be read
     */
    List<String> sheets(Path run) throws IOException;

    /**
     * Where the units of a sheet lie.
     *
     * @throws IOException if the folder is no run or cannot be read
     * @throws org.topolab.core.catalog.UnknownIdException if it has no such sheet
     */
    Layout layout(Path run, String sheet) throws IOException;

    /**
     * Everything that was measured of a sheet's units at an epoch, from files alone.
     *
     * @param epoch empty for the last one that was measured; nothing if none was
     * @throws IOException if the folder is no run, or a file cannot be read
     * @throws org.topolab.core.catalog.UnknownIdException if there is no such sheet or epoch; the
     *     message says which there are
     */
    MeasuredSheet read(Path run, String sheet, OptionalInt epoch) throws IOException;

    /**
     * What was measured of one unit; see {@link #read}.
     *
     * @throws IndexOutOfBoundsException if the sheet has no such unit
     */
    default UnitPortrait portrait(Path run, String sheet, int unit, OptionalInt epoch)
            throws IOException {
        return read(run, sheet, epoch).portrait(unit);
    }

    /**
     * Revives the network with the weights of an epoch, shows it the test images once and hands
     * back what its units answered. Nothing is written. Memory: the best images of each unit, not
     * the activations.
     *
     * @return an answer for each unit, in the order of the question; empty if the monitor cancelled
     * @throws IOException if weights or data cannot be read
     * @throws RecipeException if the run has no data, or its family or data are not installed
     * @throws org.topolab.core.catalog.UnknownIdException if there is no such sheet
     * @throws IndexOutOfBoundsException if the sheet has no such unit
     */
    List<UnitAnswer> ask(Path run, UnitQuestion question, RunMonitor monitor)
            throws IOException, RecipeException;
}
