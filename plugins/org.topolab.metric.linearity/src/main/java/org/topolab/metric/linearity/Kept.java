package org.topolab.metric.linearity;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.Sheet;

/** Activations of some units for some images, as floats, kept as they are seen. */
final class Kept {

    private final String metric;
    private final Sheet sheet;
    private final int[] images;
    private final int[] units;
    private final NavigableMap<Integer, float[]> rows = new TreeMap<>();

    /**
     * @param metric id of the metric, for messages
     * @param images indices in the data set of those to keep
     * @param units of the sheet, those to keep
     */
    Kept(String metric, Sheet sheet, int[] images, int[] units) {
        this.metric = metric;
        this.sheet = sheet;
        this.images = Arrays.stream(images).sorted().toArray();
        this.units = units.clone();
    }

    /** Takes in what is wanted of a batch. */
    void add(ActivationBatch batch) {
        if (batch.units() != sheet.layout().units()) {
            throw new IllegalArgumentException(
                    "%s: activations of %d units, but sheet '%s' has %d"
                            .formatted(metric, batch.units(), sheet.id(), sheet.layout().units()));
        }
        for (int i = 0; i < batch.images(); i++) {
            if (Arrays.binarySearch(images, batch.index(i)) >= 0) {
                float[] row = new float[units.length];
                for (int unit = 0; unit < row.length; unit++) {
                    row[unit] = batch.value(i, units[unit]);
                }
                rows.put(batch.index(i), row);
            }
        }
    }

    /** Whether the other keeps the same units of the same images. */
    boolean startsLike(Kept other) {
        return sheet.id().equals(other.sheet.id())
                && Arrays.equals(images, other.images)
                && Arrays.equals(units, other.units);
    }

    /** Takes in what another that {@link #startsLike} this has kept. */
    void merge(Kept other) {
        rows.putAll(other.rows);
    }

    /** How many units of an image are kept. */
    int units() {
        return units.length;
    }

    /** Whether an image was seen. */
    boolean has(int image) {
        return rows.containsKey(image);
    }

    /**
     * Activations of images that were seen, [images, units]; not copied. Units that are not finite
     * for one of these images are left out.
     */
    float[][] finite(int[] some) {
        float[][] all = Arrays.stream(some).mapToObj(rows::get).toArray(float[][]::new);
        int[] sound =
                IntStream.range(0, units.length)
                        .filter(u -> Arrays.stream(all).allMatch(row -> Float.isFinite(row[u])))
                        .toArray();
        if (sound.length == units.length) {
            return all;
        }
        return Arrays.stream(all)
                .map(
                        row -> {
                            float[] part = new float[sound.length];
                            for (int unit = 0; unit < part.length; unit++) {
                                part[unit] = row[sound[unit]];
                            }
                            return part;
                        })
                .toArray(float[][]::new);
    }

    /** Activations of images that were seen, [units, images]; as they are. */
    double[][] columns(int[] some) {
        double[][] columns = new double[units.length][some.length];
        for (int i = 0; i < some.length; i++) {
            float[] row = rows.get(some[i]);
            for (int unit = 0; unit < row.length; unit++) {
                columns[unit][i] = row[unit];
            }
        }
        return columns;
    }
}
