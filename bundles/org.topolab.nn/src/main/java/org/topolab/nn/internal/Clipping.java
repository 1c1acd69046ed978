package org.topolab.nn.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By what the gradient of each parameter, penalties included, is multiplied so that its norm is not
 * above a largest one.
 *
 * @see <a href="https://proceedings.mlr.press/v28/pascanu13.html">Pascanu et al. 2013, ICML, PMLR
 *     28(3):1310-1318</a>
 */
final class Clipping {

    /** Values that are read at once. */
    private static final int CHUNK = 16 << 10;

    /** Some values of a stretch. */
    private record Chunk(int stretch, int from, int length) {}

    private final List<Stretch> stretches;
    private final double largest;
    private final Crew crew;
    private final List<Chunk> chunks = new ArrayList<>();

    /**
     * @param largest norm above which a gradient is shortened; 0 for none
     */
    Clipping(List<Stretch> stretches, double largest, Crew crew) {
        this.stretches = stretches;
        this.largest = largest;
        this.crew = crew;
        for (int s = 0; s < stretches.size(); s++) {
            Stretch each = stretches.get(s);
            for (int from = each.from(); from < each.to() && !each.fixed(); from += CHUNK) {
                chunks.add(new Chunk(s, from, Math.min(CHUNK, each.to() - from)));
            }
        }
    }

    /**
     * The factor of each stretch.
     *
     * @param scale by what the gradient is multiplied first
     */
    float[] factors(Floats parameters, Floats gradient, float scale) {
        float[] factors = new float[stretches.size()];
        Arrays.fill(factors, 1);
        if (largest == 0) {
            return factors;
        }
        double[] squares = new double[chunks.size()];
        crew.run(
                squares.length,
                (chunk, worker) ->
                        squares[chunk] = squares(chunks.get(chunk), parameters, gradient, scale));
        double[] sums = new double[factors.length];
        for (int chunk = 0; chunk < squares.length; chunk++) { // in order, whoever computed them
            sums[chunks.get(chunk).stretch()] += squares[chunk];
        }
        for (int s = 0; s < factors.length; s++) {
            factors[s] = (float) Math.min(1, largest / Math.sqrt(sums[s]));
        }
        return factors;
    }

    private double squares(Chunk chunk, Floats parameters, Floats gradient, float scale) {
        Stretch stretch = stretches.get(chunk.stretch());
        float[] p = new float[chunk.length()];
        float[] g = new float[chunk.length()];
        parameters.get(chunk.from(), p, 0, p.length);
        gradient.get(chunk.from(), g, 0, g.length);
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            double whole = stretch.penalised(scale * g[i], p[i]);
            sum += whole * whole;
        }
        return sum;
    }
}
