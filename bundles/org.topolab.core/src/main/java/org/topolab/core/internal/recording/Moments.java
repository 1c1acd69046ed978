package org.topolab.core.internal.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.topolab.format.npy.NpyWriter;

/** Mean, standard deviation, least and largest of each of some values over trials. */
final class Moments {

    private final double[] sums;
    private final double[] squares;
    private final double[] least;
    private final double[] largest;
    private long count;

    /**
     * @param values how many are told apart; 1 to pool all of a trial
     */
    Moments(int values) {
        this.sums = new double[values];
        this.squares = new double[values];
        this.least = new double[values];
        this.largest = new double[values];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    /** Adds a trial. */
    void add(float[] values) {
        for (int i = 0; i < values.length; i++) {
            int at = i % sums.length;
            sums[at] += values[i];
            squares[at] += values[i] * (double) values[i];
            least[at] = Math.min(least[at], values[i]);
            largest[at] = Math.max(largest[at], values[i]);
        }
        count += values.length / sums.length;
    }

    /**
     * Writes {@code mean.npy}, {@code std.npy}, {@code min.npy} and {@code max.npy}; a single
     * number if all were pooled.
     */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, "mean", this::mean);
        write(folder, "std", this::sd);
        write(folder, "min", i -> least[i]);
        write(folder, "max", i -> largest[i]);
    }

    private double mean(int i) {
        return sums[i] / count;
    }

    /** Of the trials themselves, divided by their number. */
    private double sd(int i) {
        return Math.sqrt(Math.max(0, squares[i] / count - mean(i) * mean(i)));
    }

    private void write(Path folder, String name, IntToDoubleFunction of) throws IOException {
        float[] values = new float[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) of.applyAsDouble(i);
        }
        int[] shape = values.length == 1 ? new int[0] : new int[] {values.length};
        NpyWriter.floats(folder.resolve(name + ".npy"), shape, values);
    }
}
