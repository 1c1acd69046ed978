package org.topolab.metric.behaviour;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.stat.RandomStream;
import org.topolab.format.array.NumberArray;

/** The accuracy maps of people. */
final class People {

    static final String OPTION = "people";

    private final AccuracyMaps[] raw;
    private final AccuracyMaps[] maps;

    /**
     * @param raw of each participant, at least one
     * @param normalisation what the maps of each are divided by before they are averaged
     */
    People(List<AccuracyMaps> raw, Normalisation normalisation) {
        this.raw = raw.toArray(AccuracyMaps[]::new);
        this.maps = raw.stream().map(m -> m.normalised(normalisation)).toArray(AccuracyMaps[]::new);
    }

    /**
     * Reads them.
     *
     * @param file NPY, [participants, categories, rows, columns], shares of correct answers; NaN
     *     where nothing was shown
     * @throws IllegalArgumentException if it is of another shape or a value is no share
     */
    static People read(Path file, int categories, int grid, Normalisation normalisation) {
        ArrayFile source = new ArrayFile(OPTION, file);
        NumberArray array =
                source.read(
                        ("[participants, %d, %d, %d]: categories in the order of the option"
                                        + " categories, then rows and columns of the grid")
                                .formatted(categories, grid, grid),
                        0,
                        categories,
                        grid,
                        grid);
        double[] values = new double[array.size()];
        Arrays.setAll(values, array::number);
        for (double value : values) {
            if (!Double.isNaN(value) && !(value >= 0 && value <= 1)) {
                throw source.refuse(
                        "the value " + value,
                        "shares of correct answers from 0 to 1, NaN where nothing was shown; divide"
                                + " percentages by 100");
            }
        }
        int each = categories * grid * grid;
        AccuracyMaps[] raw = new AccuracyMaps[array.shape()[0]];
        Arrays.setAll(
                raw,
                p ->
                        new AccuracyMaps(
                                grid * grid, Arrays.copyOfRange(values, p * each, (p + 1) * each)));
        return new People(List.of(raw), normalisation);
    }

    /** Normalised maps of each; not copied. */
    AccuracyMaps[] maps() {
        return maps;
    }

    /** Differences between the categories, of each. */
    Differences[] differences() {
        return Arrays.stream(maps).map(Differences::of).toArray(Differences[]::new);
    }

    /** Maps of each, as they are; not copied. */
    AccuracyMaps[] raw() {
        return raw;
    }

    /** The mean of the normalised maps. */
    AccuracyMaps average() {
        return AccuracyMaps.average(maps);
    }

    /** The maps of some, of whom one may be there several times. */
    static AccuracyMaps[] of(AccuracyMaps[] all, int... drawn) {
        return Arrays.stream(drawn).mapToObj(p -> all[p]).toArray(AccuracyMaps[]::new);
    }

    /**
     * Who is in a bootstrap draw, the same for every run, so that runs can be compared draw by
     * draw.
     */
    int[] draw(int number) {
        RandomStream stream =
                RandomStream.of(0)
                        .split(PositionAccuracyMetric.ID)
                        .split("participants")
                        .split(number);
        int[] drawn = new int[maps.length];
        Arrays.setAll(drawn, i -> (int) (stream.uniform(i) * maps.length));
        return drawn;
    }
}
