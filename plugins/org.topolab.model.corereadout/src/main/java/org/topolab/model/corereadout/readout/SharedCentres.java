package org.topolab.model.corereadout.readout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.Neurons;
import org.topolab.api.readout.Weight;

/**
 * Cells that were recorded several times have one centre, up to an affine map for each recording
 * after the first: A mu + c, {@code r<recording>.transform.weight} [2, 2] and {@code .bias} [2],
 * where {@code mu} is that of the cell in the first recording. Neurons that the first recording
 * lacks have a centre of their own.
 */
final class SharedCentres implements Centres {

    private static final float[] IDENTITY = {1, 0, 0, 1};

    private final FreeCentres free;
    private final int[] sources;
    private final int[] maps;
    private final int recordings;
    private final float[] own;
    private final float[] ownSlopes;

    /**
     * @param free a centre for each neuron
     * @throws IllegalArgumentException if no neuron is one of the first recording
     */
    SharedCentres(Neurons neurons, FreeCentres free) {
        this.free = free;
        this.recordings = neurons.recordings().size();
        this.sources = new int[neurons.size()];
        this.maps = new int[neurons.size()];
        this.own = new float[neurons.size() * 2];
        this.ownSlopes = new float[neurons.size() * 2];
        Map<Integer, Integer> first = new HashMap<>();
        boolean shares = false;
        for (int r = 0; r < recordings; r++) {
            Neurons.Recording recording = neurons.recordings().get(r);
            for (int n = recording.first(); n < recording.end(); n++) {
                int match = neurons.match(n);
                boolean matched = match != Neurons.UNMATCHED;
                if (r == 0 && matched) {
                    first.put(match, n);
                }
                boolean follows = r > 0 && matched && first.containsKey(match);
                sources[n] = follows ? first.get(match) : n;
                maps[n] = follows ? r : 0;
                shares |= follows;
            }
        }
        if (!shares) {
            throw new IllegalArgumentException(
                    "gaussian: positions 'shared' need neurons of the first recording that are"
                            + " matched in others, found none; set positions to 'free'");
        }
    }

    private static String weight(int recording) {
        return "r" + recording + ".transform.weight";
    }

    private static String bias(int recording) {
        return "r" + recording + ".transform.bias";
    }

    @Override
    public List<Weight> weights() {
        List<Weight> all = new ArrayList<>(free.weights());
        for (int r = 1; r < recordings; r++) {
            all.add(Weight.trained(weight(r), new int[] {2, 2}, IDENTITY));
            all.add(Weight.trained(bias(r), new int[] {2}, new float[2]));
        }
        return all;
    }

    @Override
    public void place(Map<String, float[]> weights, float[] into) {
        free.place(weights, own);
        for (int n = 0; n < sources.length; n++) {
            float x = own[2 * sources[n]];
            float y = own[2 * sources[n] + 1];
            if (maps[n] > 0) {
                float[] a = weights.get(weight(maps[n]));
                float[] c = weights.get(bias(maps[n]));
                into[2 * n] = a[0] * x + a[1] * y + c[0];
                into[2 * n + 1] = a[2] * x + a[3] * y + c[1];
            } else {
                into[2 * n] = x;
                into[2 * n + 1] = y;
            }
        }
    }

    @Override
    public void pass(Map<String, float[]> weights, float[] slopes, Map<String, float[]> gradients) {
        Arrays.fill(ownSlopes, 0);
        for (int n = 0; n < sources.length; n++) {
            int from = 2 * sources[n];
            float x = slopes[2 * n];
            float y = slopes[2 * n + 1];
            if (maps[n] > 0) {
                float[] a = weights.get(weight(maps[n]));
                ownSlopes[from] += a[0] * x + a[2] * y;
                ownSlopes[from + 1] += a[1] * x + a[3] * y;
                float[] da = gradients.get(weight(maps[n]));
                da[0] += x * own[from];
                da[1] += x * own[from + 1];
                da[2] += y * own[from];
                da[3] += y * own[from + 1];
                float[] dc = gradients.get(bias(maps[n]));
                dc[0] += x;
                dc[1] += y;
            } else {
                ownSlopes[from] += x;
                ownSlopes[from + 1] += y;
            }
        }
        free.pass(weights, ownSlopes, gradients);
    }

    @Override
    public boolean constrain(Map<String, float[]> weights) {
        return free.constrain(weights);
    }
}
