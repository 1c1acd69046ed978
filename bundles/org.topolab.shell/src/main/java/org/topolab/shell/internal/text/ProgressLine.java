package org.topolab.shell.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.topolab.core.run.TrainingProgress;

/** The line that shows how far a run is. */
public final class ProgressLine {

    private static final int BAR = 16;

    /** Narrower terminals need the bar's place for the words. */
    private static final int WIDE = 100;

    private ProgressLine() {}

    /**
     * Training, such as {@code epoch 2/5 [####....] 34 % loss 0.512 accuracy 81.2 % ...}. Parts
     * that do not fit are left out from the right.
     *
     * @param memoryBytes memory of the process, in bytes; 0 if unknown
     * @param columns width of the terminal; the line is shorter, so that it never wraps
     */
    public static String training(TrainingProgress progress, long memoryBytes, int columns) {
        List<String> parts = new ArrayList<>();
        parts.add("epoch %d/%d".formatted(progress.epoch(), progress.epochs()));
        parts.add(share(progress.fraction(), columns));
        parts.add(String.format(Locale.ROOT, "loss %.3f", progress.loss()));
        progress.score().ifPresent(score -> parts.add(score.toString()));
        parts.add(String.format(Locale.ROOT, "%.0f images/s", progress.imagesPerSecond()));
        parts.add("ETA " + Words.time(progress.left()));
        if (memoryBytes > 0) {
            parts.add(Words.bytes(memoryBytes));
        }
        return fitted(parts, columns);
    }

    /** Other work, such as {@code [####....] 34 % measuring clustering}. */
    public static String work(double fraction, String what, int columns) {
        return fitted(List.of(share(fraction, WIDE), what), columns);
    }

    private static String share(double fraction, int columns) {
        double share = Math.max(0, Math.min(1, fraction));
        int full = (int) Math.floor(share * BAR);
        String bar = "[%s%s] ".formatted("#".repeat(full), ".".repeat(BAR - full));
        return (columns < WIDE ? "" : bar) + String.format(Locale.ROOT, "%3.0f %%", 100 * share);
    }

    private static String fitted(List<String> parts, int columns) {
        StringBuilder line = new StringBuilder(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            if (line.length() + 2 + part.length() >= columns) {
                break;
            }
            line.append("  ").append(part);
        }
        return line.length() < columns ? line.toString() : line.substring(0, columns - 1);
    }
}
