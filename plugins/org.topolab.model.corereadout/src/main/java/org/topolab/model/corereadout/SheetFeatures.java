package org.topolab.model.corereadout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

/**
 * The units of a sheet as features at places: channels of a feature map, or, on a grid, the units
 * of each block.
 */
final class SheetFeatures {

    private final Model model;
    private final String sheet;
    private final ImageShape shape;
    private final int[] units;
    private final FeatureBuffer buffer;

    private SheetFeatures(Model model, String sheet, ImageShape shape, int[] units) {
        this.model = model;
        this.sheet = sheet;
        this.shape = shape;
        this.units = units;
        this.buffer = new FeatureBuffer(shape);
    }

    /**
     * The units of a sheet of a model.
     *
     * @param where the beginning of a message
     * @throws IllegalArgumentException if there is no such sheet, or its units have no place in the
     *     image
     */
    static SheetFeatures of(String where, Model model, String id) {
        Optional<Sheet> found =
                model.sheets().stream().filter(sheet -> sheet.id().equals(id)).findFirst();
        if (found.isPresent()) {
            Layout layout = found.get().layout();
            if (layout instanceof Layout.FeatureMap map) {
                ImageShape shape = new ImageShape(map.channels(), map.rows(), map.columns());
                return new SheetFeatures(model, id, shape, units(shape, map));
            }
            if (layout instanceof Layout.Grid grid) {
                int channels = grid.blockRows() * grid.blockColumns();
                int rows = grid.rows() / grid.blockRows();
                ImageShape shape = new ImageShape(channels, rows, grid.blocksAcross());
                return new SheetFeatures(model, id, shape, units(shape, grid));
            }
        }
        throw new IllegalArgumentException(
                "%ssheet '%s' %s, expected one of %s; correct core-from.sheet"
                        .formatted(
                                where,
                                id,
                                found.isPresent()
                                        ? "has no units at places of the image"
                                        : "is not there",
                                fitting(model.sheets())));
    }

    private static String fitting(List<Sheet> sheets) {
        return sheets.stream()
                .filter(
                        sheet ->
                                sheet.layout() instanceof Layout.FeatureMap
                                        || sheet.layout() instanceof Layout.Grid)
                .map(Sheet::id)
                .collect(Collectors.joining(", "));
    }

    /** The unit at each index of [channels, height, width]. */
    private static int[] units(ImageShape shape, Layout.FeatureMap map) {
        int[] units = new int[shape.values()];
        int places = shape.height() * shape.width();
        for (int i = 0; i < units.length; i++) {
            int place = i % places;
            units[i] = map.unit(place / shape.width(), place % shape.width(), i / places);
        }
        return units;
    }

    private static int[] units(ImageShape shape, Layout.Grid grid) {
        int[] units = new int[shape.values()];
        int places = shape.height() * shape.width();
        for (int i = 0; i < units.length; i++) {
            units[i] = grid.unit(i % places, i / places);
        }
        return units;
    }

    /** Shape of the features of an image. */
    ImageShape shape() {
        return shape;
    }

    /**
     * The features of images.
     *
     * @param images as the model reads them
     * @param shown the same ones, with their trials
     */
    ImageBatch of(ImageBatch images, ImageBatch shown) {
        float[] into = buffer.room(images.images());
        model.infer(
                images,
                new ActivationSink() {
                    @Override
                    public boolean wants(String id) {
                        return id.equals(sheet);
                    }

                    @Override
                    public void sheet(String id, ActivationBatch activations) {
                        copy(activations, into);
                    }

                    @Override
                    public void predictions(ActivationBatch outputs) {
                        // the readout's are wanted, not the network's own
                    }
                });
        return buffer.batch(shown);
    }

    private void copy(ActivationBatch activations, float[] into) {
        for (int image = 0; image < activations.images(); image++) {
            int at = activations.index(image) * units.length;
            for (int i = 0; i < units.length; i++) {
                into[at + i] = activations.value(image, units[i]);
            }
        }
    }
}
