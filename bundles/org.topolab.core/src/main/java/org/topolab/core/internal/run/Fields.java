package org.topolab.core.internal.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;
import org.topolab.api.metric.Result.Pictures;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.InputGradient;
import org.topolab.api.model.InputGradient.Point;
import org.topolab.api.model.Model;

/**
 * Receptive fields of units: the gradient of each with respect to the image, at the mean of the
 * test images; of a family without gradients the incoming weights, where there is one for each
 * pixel.
 *
 * @param shape of images as the model reads them
 * @param most images that the model is shown at once
 */
record Fields(Model model, ImageShape shape, int most) {

    /**
     * The fields, one for each unit.
     *
     * @param mean mean image, as the model reads it
     * @throws IllegalArgumentException if they are not to be had; the message says why
     */
    List<Pictures> of(String sheet, List<Integer> units, float[] mean) {
        Optional<InputGradient> gradient = model.capability(InputGradient.class);
        if (gradient.isPresent()) {
            return gradients(gradient.get(), sheet, units, mean);
        }
        Optional<IncomingWeights> weights = model.capability(IncomingWeights.class);
        if (weights.isPresent() && weights.get().length(sheet) == shape.values()) {
            return weights(weights.get(), sheet, units);
        }
        throw new IllegalArgumentException(
                "no receptive field: this family offers neither gradients with respect to the"
                        + " image nor weights for each pixel");
    }

    private List<Pictures> gradients(
            InputGradient gradient, String sheet, List<Integer> units, float[] mean) {
        List<Pictures> fields = new ArrayList<>();
        for (int from = 0; from < units.size(); from += most) {
            List<Integer> some = units.subList(from, Math.min(units.size(), from + most));
            int[] asked = some.stream().mapToInt(Integer::intValue).toArray();
            float[] found = gradients(gradient, sheet, asked, batch(mean, asked.length));
            for (int i = 0; i < asked.length; i++) {
                fields.add(picture(asked[i], "gradient at the mean image", found, i));
            }
        }
        return fields;
    }

    /** Before the activation function, where a silent unit has a field too, if that can be read. */
    private static float[] gradients(
            InputGradient gradient, String sheet, int[] units, ImageBatch images) {
        try {
            return gradient.gradients(sheet, Point.BEFORE_ACTIVATION, units, images);
        } catch (IllegalArgumentException e) {
            return gradient.gradients(sheet, Point.AFTER_ACTIVATION, units, images);
        }
    }

    private ImageBatch batch(float[] image, int times) {
        FloatBuffer pixels =
                ByteBuffer.allocateDirect(times * image.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (int i = 0; i < times; i++) {
            pixels.put(image);
        }
        return new ImageBatch(shape, times, pixels);
    }

    private List<Pictures> weights(IncomingWeights weights, String sheet, List<Integer> units) {
        float[] values = new float[shape.values() + (weights.biased(sheet) ? 1 : 0)];
        List<Pictures> fields = new ArrayList<>();
        for (int unit : units) {
            weights.read(sheet, unit, values);
            fields.add(picture(unit, "incoming weights", values, 0));
        }
        return fields;
    }

    private Pictures picture(int unit, String what, float[] values, int number) {
        int size = shape.values();
        return new Pictures(
                "receptive-field",
                shape,
                List.of(what),
                List.of("unit " + unit),
                Arrays.copyOfRange(values, number * size, (number + 1) * size));
    }
}
