package org.topolab.nn.internal;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Tap;

/** Reads the units of a sheet off what its vertex hands on. */
public final class SheetReader {

    private final Tap tap;
    private final int units;
    private final int[] places;

    /** A reader of a sheet. */
    public SheetReader(Tap tap) {
        this.tap = tap;
        this.units = tap.sheet().layout().units();
        this.places = tap.places();
    }

    /** The sheet. */
    public Sheet sheet() {
        return tap.sheet();
    }

    /** Name of the vertex. */
    public String vertex() {
        return tap.vertex();
    }

    /** Row-major index of a unit in what the vertex hands on for an image. */
    int place(int unit) {
        return places[unit];
    }

    /**
     * All values of the sheet, [images, units] row-major.
     *
     * @throws IllegalArgumentException if the array has not one value for each unit
     */
    public float[] read(INDArray array, int images) {
        int values = Math.toIntExact(array.length() / images);
        int first = tap.first().orElse(0);
        if (tap.first().isPresent() ? first + units > values : units != values) {
            throw new IllegalArgumentException(
                    "sheet '%s' has %d units%s, but vertex '%s' gives %d values for an image"
                            .formatted(
                                    tap.sheet().id(),
                                    units,
                                    first == 0 ? "" : " from value %d on".formatted(first),
                                    tap.vertex(),
                                    values));
        }
        if (units == values && !tap.blocks()) {
            return Values.of(array);
        }
        float[] sheet = new float[images * units];
        if (tap.blocks()) {
            float[] all = Values.of(array);
            for (int image = 0, at = 0; image < images; image++) {
                for (int unit = 0; unit < units; unit++, at++) {
                    sheet[at] = all[image * units + places[unit]];
                }
            }
            return sheet;
        }
        Floats from = Floats.read(array);
        for (int image = 0; image < images; image++) {
            from.get(image * values + first, sheet, image * units, units);
        }
        return sheet;
    }
}
