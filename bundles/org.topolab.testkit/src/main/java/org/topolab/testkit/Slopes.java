package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Gradients against central differences, in single precision. */
final class Slopes {

    /** From where rounding is small to where kinks are rarely between. */
    private static final float[] STEPS = {4e-3f, 1e-3f, 2.5e-4f};

    /** What rounding and curvature leave between the two, relative to the largest. */
    private static final double TOLERANCE = 1e-2;

    private Slopes() {}

    /**
     * Compares each, at several steps, one of which must agree. Where the differences to both sides
     * differ, the function has a kink, and the gradient must be one of them or lie between.
     *
     * @param what for messages
     * @param values changed and put back
     * @param gradient to be compared
     * @param function of the values
     */
    static void check(String what, float[] values, float[] gradient, DoubleSupplier function) {
        double scale = 0.1;
        for (float slope : gradient) {
            scale = Math.max(scale, Math.abs(slope));
        }
        double middle = function.getAsDouble();
        for (int i = 0; i < values.length; i++) {
            List<String> differences = new ArrayList<>();
            boolean agrees = false;
            for (float step : STEPS) {
                float kept = values[i];
                values[i] = kept + step;
                double up = (function.getAsDouble() - middle) / (values[i] - kept);
                values[i] = kept - step;
                double down = (middle - function.getAsDouble()) / (kept - values[i]);
                values[i] = kept;
                double left = TOLERANCE * scale;
                agrees |=
                        gradient[i] >= Math.min(up, down) - left
                                && gradient[i] <= Math.max(up, down) + left;
                differences.add(down + " and " + up);
            }
            assertThat(agrees)
                    .as(
                            "gradient by %s[%d] is %s, differences are %s",
                            what, i, gradient[i], differences)
                    .isTrue();
        }
    }
}
