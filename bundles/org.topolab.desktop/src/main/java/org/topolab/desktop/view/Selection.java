package org.topolab.desktop.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is looked at; the same for all views.
 *
 * @param run run folder
 * @param metric name of a metric in the recipe; empty for none
 * @param sheet a sheet as in {@code Archive.Found}; empty for none
 * @param result name of a map within the metric's results; empty for none
 * @param layer index of a layer of the map, for maps that have several; else 0
 * @param epoch measured epoch
 * @param unit a unit of the sheet
 */
public record Selection(
        Optional<Path> run,
        String metric,
        String sheet,
        String result,
        int layer,
        OptionalInt epoch,
        OptionalInt unit) {

    /** Nothing. */
    public static Selection none() {
        return new Selection(
                Optional.empty(), "", "", "", 0, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Another run, nothing in it yet. */
    public Selection run(Path folder) {
        return new Selection(
                Optional.of(folder), "", "", "", 0, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A map of the same run, at an epoch; the unit stays if the sheet does. */
    public Selection map(String metric, String sheet, String result, int layer, int epoch) {
        return new Selection(
                run,
                metric,
                sheet,
                result,
                layer,
                OptionalInt.of(epoch),
                sheet.equals(this.sheet) ? unit : OptionalInt.empty());
    }

    /** A unit of the same sheet. */
    public Selection unit(int index) {
        return new Selection(run, metric, sheet, result, layer, epoch, OptionalInt.of(index));
    }
}
