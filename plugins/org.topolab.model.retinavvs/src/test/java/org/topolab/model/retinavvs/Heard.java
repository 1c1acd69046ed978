package org.topolab.model.retinavvs;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.topolab.api.model.ActivationBatch;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Layout.FeatureMap;
import org.topolab.api.model.Model;

/** What a model said of some images: sheets under their ids, [images, units]. */
final class Heard implements ActivationSink {

    private static final String PREDICTIONS = "predictions";

    private final Model model;
    private final Map<String, double[][]> values = new HashMap<>();

    private Heard(Model model) {
        this.model = model;
    }

    static Heard of(Model model, ImageBatch images) {
        Heard heard = new Heard(model);
        model.infer(images, heard);
        return heard;
    }

    double[][] predictions() {
        return values.get(PREDICTIONS);
    }

    /** A sheet, [images, units]. */
    double[][] sheet(String id) {
        return values.get(id);
    }

    FeatureMap layout(String id) {
        return model.sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .map(sheet -> (FeatureMap) sheet.layout())
                .findFirst()
                .orElseThrow();
    }

    /** A sheet in PyTorch's order, [images, channels, rows, columns] as one vector. */
    double[] channelsFirst(String id) {
        FeatureMap map = layout(id);
        double[][] images = sheet(id);
        double[] all = new double[images.length * map.units()];
        int at = 0;
        for (double[] image : images) {
            for (int channel = 0; channel < map.channels(); channel++) {
                for (int row = 0; row < map.rows(); row++) {
                    for (int column = 0; column < map.columns(); column++) {
                        all[at++] = image[map.unit(row, column, channel)];
                    }
                }
            }
        }
        return all;
    }

    @Override
    public boolean wants(String sheet) {
        return true;
    }

    @Override
    public void sheet(String sheet, ActivationBatch activations) {
        values.put(sheet, copy(activations));
    }

    @Override
    public void predictions(ActivationBatch outputs) {
        values.put(PREDICTIONS, copy(outputs));
    }

    private static double[][] copy(ActivationBatch batch) {
        return IntStream.range(0, batch.images())
                .mapToObj(
                        image -> {
                            double[] row = new double[batch.units()];
                            batch.copyImage(image, row, 0);
                            return row;
                        })
                .toArray(double[][]::new);
    }
}
