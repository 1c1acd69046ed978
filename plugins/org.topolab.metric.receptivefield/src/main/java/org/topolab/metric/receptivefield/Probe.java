package org.topolab.metric.receptivefield;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;

/**
 * A sheet of a model that is shown made-up images, a few at a time.
 *
 * @param model what answers
 * @param sheet id of the sheet
 * @param point where units are read
 * @param shape of the images
 */
record Probe(InputGradient model, String sheet, Point point, ImageShape shape) {

    /** Images shown at once. */
    static final int AT_A_TIME = 32;

    /**
     * The gradient of each unit at an image of its own.
     *
     * @param units [images]
     * @param images each [channels, height, width]
     * @return one for each image, [channels, height, width]
     */
    List<double[]> gradients(int[] units, List<float[]> images) {
        List<double[]> found = new ArrayList<>();
        for (int from = 0; from < units.length; from += AT_A_TIME) {
            int end = Math.min(units.length, from + AT_A_TIME);
            ImageBatch batch = batch(images.subList(from, end));
            float[] values =
                    model.gradients(sheet, point, Arrays.copyOfRange(units, from, end), batch);
            for (int i = 0; i < end - from; i++) {
                found.add(part(values, i * shape.values()));
            }
        }
        return found;
    }

    private double[] part(float[] values, int from) {
        double[] one = new double[shape.values()];
        Arrays.setAll(one, at -> values[from + at]);
        return one;
    }

    /**
     * What units answer to images.
     *
     * @param units any number
     * @param images each [channels, height, width]
     * @return one for each image, [units]
     */
    List<double[]> values(int[] units, List<float[]> images) {
        List<double[]> found = new ArrayList<>();
        for (int from = 0; from < images.size(); from += AT_A_TIME) {
            int end = Math.min(images.size(), from + AT_A_TIME);
            float[] values = model.values(sheet, point, batch(images.subList(from, end)));
            int all = values.length / (end - from);
            for (int i = 0; i < end - from; i++) {
                int first = i * all;
                found.add(Arrays.stream(units).mapToDouble(u -> values[first + u]).toArray());
            }
        }
        return found;
    }

    private ImageBatch batch(List<float[]> images) {
        FloatBuffer pixels = FloatBuffer.allocate(images.size() * shape.values());
        images.forEach(pixels::put);
        return new ImageBatch(shape, images.size(), pixels);
    }
}
