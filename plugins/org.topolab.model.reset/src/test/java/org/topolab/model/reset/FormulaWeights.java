package org.topolab.model.reset;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;

/** The closed formula of the golden file's block {@code formula_weights}. */
final class FormulaWeights {

    private FormulaWeights() {}

    /** Sets all tensors; number p counts them in the model's own order. */
    static void set(Parameters parameters) {
        List<String> names = parameters.names();
        for (int p = 0; p < names.size(); p++) {
            String name = names.get(p);
            int[] shape = parameters.get(name).shape();
            parameters.set(name, tensor(p, name, shape));
        }
    }

    private static Tensor tensor(int p, String name, int[] shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[size];
        for (int t = 0; t < size; t++) {
            double a = Math.sin(12.9898 * (t + 1) + 78.233 * (p + 1)) * 43758.5453;
            double u = 2 * (a - Math.floor(a)) - 1;
            values[t] = (float) value(name, shape, size, u);
        }
        return new Tensor(shape, values);
    }

    private static double value(String name, int[] shape, int size, double u) {
        boolean linear = name.contains("linear.");
        boolean decoder = name.startsWith("Decoder.");
        if (name.endsWith("running_mean")) {
            return 0.1 * u;
        }
        if (name.endsWith("running_var")) {
            return 1 + 0.2 * u;
        }
        if (name.endsWith("bias")) {
            return (linear || decoder ? 0.05 : 0.1) * u;
        }
        if (shape.length == 1) {
            return 1 + 0.1 * u;
        }
        // weights are [out, in, ...], those of a transposed convolution [in, out, ...]
        double fanIn = (double) size / shape[decoder && shape.length == 4 ? 1 : 0];
        return u * Math.sqrt((linear ? 1 : 3) / fanIn);
    }
}
