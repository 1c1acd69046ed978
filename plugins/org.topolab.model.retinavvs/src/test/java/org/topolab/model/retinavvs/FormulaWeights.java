package org.topolab.model.retinavvs;

import java.util.Arrays;
import java.util.List;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.Tensor;

/**
 * The closed formula of the golden file: for layer l from 0, weights sqrt(3 / fan-in) cos(0.37 k +
 * 0.5 l) with k row-major in PyTorch's order, biases 0.1 cos(0.9 o + l).
 */
final class FormulaWeights {

    private FormulaWeights() {}

    static void set(Model model) {
        Parameters parameters = model.parameters();
        List<String> layers =
                parameters.names().stream()
                        .filter(name -> name.endsWith(".weight"))
                        .map(name -> name.substring(0, name.lastIndexOf('.')))
                        .toList();
        for (int l = 0; l < layers.size(); l++) {
            String weight = layers.get(l) + ".weight";
            int[] shape = parameters.get(weight).shape();
            float[] values = weights(l, shape);
            if (layers.get(l).equals(RetinaVvs.DENSE)) {
                values = flattening(model).fromChannelsFirst(values);
            }
            parameters.set(weight, new Tensor(shape, values));
            String bias = layers.get(l) + ".bias";
            if (parameters.names().contains(bias)) {
                parameters.set(bias, biases(l, shape[0]));
            }
        }
    }

    private static float[] weights(int l, int[] shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double scale = Math.sqrt(3.0 * shape[0] / size);
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) (scale * Math.cos(0.37 * k + 0.5 * l));
        }
        return values;
    }

    private static Tensor biases(int l, int out) {
        float[] values = new float[out];
        for (int o = 0; o < out; o++) {
            values[o] = (float) (0.1 * Math.cos(0.9 * o + l));
        }
        return new Tensor(new int[] {out}, values);
    }

    /** Of the last map before the dense layer. */
    private static Flattening flattening(Model model) {
        List<Sheet> sheets = model.sheets();
        Layout.FeatureMap map = (Layout.FeatureMap) sheets.get(sheets.size() - 2).layout();
        return new Flattening(map.channels(), map.rows(), map.columns());
    }
}
