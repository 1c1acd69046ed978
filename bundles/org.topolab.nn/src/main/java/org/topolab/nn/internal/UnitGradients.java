package org.topolab.nn.internal;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.Sheet;

/**
 * Units of the sheets of a graph, and how they change with the image. The value before the
 * activation is that before a ReLU fused with the layer, before the function of an activation
 * vertex, or before what an output layer makes of its sums; where a sheet is read off something
 * without such a function, it is the value after it.
 */
public final class UnitGradients implements InputGradient, AutoCloseable {

    private final List<SheetReader> sheets;
    private final Inputs inputs;
    private final StepMemory memory;
    private final Crew crew;
    private final Showing showing;
    private final Inspection inspection;

    /**
     * @param sheets the sheets
     * @param inputs what makes arrays of images
     * @param memory of the graph
     * @param crew of the graph
     * @param showing of the graph
     * @param inspection of the graph; closed with this
     */
    public UnitGradients(
            List<SheetReader> sheets,
            Inputs inputs,
            StepMemory memory,
            Crew crew,
            Showing showing,
            Inspection inspection) {
        this.sheets = sheets;
        this.inputs = inputs;
        this.memory = memory;
        this.crew = crew;
        this.showing = showing;
        this.inspection = inspection;
    }

    @Override
    public float[] values(String sheet, Point point, ImageBatch images) {
        SheetReader reader = reader(sheet);
        INDArray values = inspection.values(reader.vertex(), point, begin(images));
        return reader.read(values, images.images());
    }

    @Override
    public float[] gradients(String sheet, Point point, int[] units, ImageBatch images) {
        SheetReader reader = reader(sheet);
        check(reader.sheet(), units, images.images());
        int[] places = Arrays.stream(units).map(reader::place).toArray();
        INDArray gradients = inspection.gradients(reader.vertex(), point, places, begin(images));
        return Values.of(ChannelsFirst.view(gradients));
    }

    private INDArray begin(ImageBatch images) {
        crew.begin();
        memory.begin();
        showing.show(images, inspection.step());
        return inputs.images(images);
    }

    private SheetReader reader(String sheet) {
        return sheets.stream()
                .filter(reader -> reader.sheet().id().equals(sheet))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no sheet '%s'; the model has %s"
                                                .formatted(
                                                        sheet,
                                                        sheets.stream()
                                                                .map(each -> each.sheet().id())
                                                                .toList())));
    }

    private static void check(Sheet sheet, int[] units, int images) {
        if (units.length != images) {
            throw new IllegalArgumentException(
                    "%d units for %d images, expected one for each"
                            .formatted(units.length, images));
        }
        int all = sheet.layout().units();
        Arrays.stream(units)
                .filter(unit -> unit < 0 || unit >= all)
                .findFirst()
                .ifPresent(
                        unit -> {
                            throw new IllegalArgumentException(
                                    "sheet '%s' has no unit %d, expected 0 to %d"
                                            .formatted(sheet.id(), unit, all - 1));
                        });
    }

    @Override
    public void close() {
        inspection.close();
    }
}
