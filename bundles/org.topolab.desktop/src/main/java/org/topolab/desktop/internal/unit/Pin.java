package org.topolab.desktop.internal.unit;

import java.nio.file.Path;

/**
 * A unit that was pinned.
 *
 * @param run run folder, absolute
 * @param sheet as in the selection
 * @param unit number in the sheet
 * @param epoch measured epoch
 */
public record Pin(Path run, String sheet, int unit, int epoch) {

    /** In a legend, such as {@code reset-7 grid 417, epoch 20}. */
    String label() {
        return "%s %s %d, epoch %d".formatted(run.getFileName(), sheet, unit, epoch);
    }
}
