package org.topolab.nn.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcitationTest {

    private static final Excitation SPEC = new Excitation(4, 2, 7);
    private static final float STEP = 1e-2f;

    private static Map<String, float[]> parameters() {
        Map<String, float[]> parameters = new LinkedHashMap<>();
        for (Scaled.Vector vector : SPEC.vectors()) {
            float[] values = new float[vector.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = vector.start().at(i);
            }
            parameters.put(vector.key(), values);
        }
        parameters.put("fc1.bias", new float[] {2, -4}); // one at work, one dead, far from 0
        return parameters;
    }

    private static float[] image() {
        float[] image = new float[4 * 6];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (1 + Math.cos(0.9 * i));
        }
        return image;
    }

    /** Sum of the outputs, each times its own factor. */
    private static double loss(float[] image, Map<String, float[]> parameters) {
        float[] y = image.clone();
        SPEC.forward(y, parameters);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * Math.sin(i + 1);
        }
        return sum;
    }

    @Test
    void gradients_areThoseOfDifferences() {
        Map<String, float[]> parameters = parameters();
        Map<String, double[]> found = new LinkedHashMap<>();
        parameters.forEach((key, values) -> found.put(key, new double[values.length]));
        float[] image = image();
        float[] dy = new float[image.length];
        for (int i = 0; i < dy.length; i++) {
            dy[i] = (float) Math.sin(i + 1);
        }
        SPEC.backward(image.clone(), dy, parameters, found);
        for (int i = 0; i < image.length; i++) {
            assertThat((double) dy[i])
                    .isCloseTo(difference(image, i, image, parameters), within(2e-4));
        }
        parameters.forEach(
                (key, values) -> {
                    for (int i = 0; i < values.length; i++) {
                        assertThat(found.get(key)[i])
                                .as("%s %d", key, i)
                                .isCloseTo(difference(values, i, image, parameters), within(2e-4));
                    }
                });
    }

    private static double difference(
            float[] moved, int i, float[] image, Map<String, float[]> parameters) {
        float before = moved[i];
        moved[i] = before + STEP;
        double up = loss(image, parameters);
        moved[i] = before - STEP;
        double down = loss(image, parameters);
        moved[i] = before;
        return (up - down) / (2 * STEP);
    }

    @Test
    void weights_beginWithinOneOverTheRootOfTheFanIn() {
        Map<String, float[]> parameters = parameters();
        assertThat(parameters.get("fc1.weight")).hasSize(8);
        assertThat(parameters.get("fc2.bias")).hasSize(4);
        for (float each : parameters.get("fc1.weight")) {
            assertThat(Math.abs(each)).isLessThanOrEqualTo(0.5f);
        }
        for (float each : parameters.get("fc2.weight")) {
            assertThat(Math.abs(each)).isLessThanOrEqualTo((float) Math.sqrt(0.5));
        }
    }

    @Test
    void moreReductionThanChannels_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Excitation(4, 5, 1))
                .withMessageContainingAll("4 channels", "by 5");
    }
}
