package org.topolab.nn.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Changes all parameters of a graph in one pass over its flat vectors, slice by slice on all
 * threads; each value is read and written once. Running statistics lie in the same vector; their
 * "gradient" is what is subtracted from them.
 */
public final class FlatOptimizer {

    /** Values of a slice: those of five vectors stay in the second-level cache. */
    private static final int SLICE = 16 << 10;

    /** What a worker computes with. */
    private static final class Desk {
        private final float[] p = new float[SLICE];
        private final float[] g = new float[SLICE];
        private final float[] change = new float[SLICE];
        private final float[][] moments;

        Desk(int count) {
            moments = new float[count][SLICE];
        }
    }

    private final ComputationGraph graph;
    private final Rule rule;
    private final Crew crew;
    private final List<Stretch> special;
    private final Clipping clipping;
    private final List<Desk> desks;
    private final INDArray memory;

    /** An optimiser of a graph that follows its gradient as it is, on the threads of a crew. */
    public FlatOptimizer(ComputationGraph graph, Rule rule, Crew crew) {
        this(graph, rule, 0, crew, Freezing.nothing(graph));
    }

    /**
     * An optimiser of a graph, on the threads of a crew.
     *
     * @param clip largest norm of the gradient of each parameter, penalties included; 0 for none
     * @param freezing what is left as it is
     */
    public FlatOptimizer(
            ComputationGraph graph, Rule rule, double clip, Crew crew, Freezing freezing) {
        this.graph = graph;
        this.rule = rule;
        this.crew = crew;
        this.desks =
                IntStream.range(0, crew.size()).mapToObj(w -> new Desk(rule.moments())).toList();
        this.memory = Nd4j.create(DataType.FLOAT, Math.max(1, rule.moments()), graph.numParams());
        this.special =
                Stretch.of(graph, freezing).stream()
                        .filter(each -> clip > 0 || !each.plain())
                        .toList();
        this.clipping = new Clipping(special, clip, crew);
    }

    /** What is remembered for each parameter, [moments, parameters]; empty if nothing is. */
    public List<INDArray> state() {
        return rule.moments() == 0 ? List.of() : List.of(memory);
    }

    /**
     * One step with the graph's gradient.
     *
     * @param images images of the batch over which the gradient is a sum
     */
    public void step(int images) {
        long step = graph.getConfiguration().getIterationCount();
        Floats parameters = Floats.write(graph.params());
        Floats gradient = Floats.read(graph.getFlattenedGradients());
        Floats moments = Floats.write(memory);
        int size = parameters.size();
        float scale = 1f / images;
        float[] factors = clipping.factors(parameters, gradient, scale);
        crew.run(
                (size + SLICE - 1) / SLICE,
                (slice, worker) -> {
                    int from = slice * SLICE;
                    int length = Math.min(SLICE, size - from);
                    Desk desk = desks.get(worker);
                    parameters.get(from, desk.p, 0, length);
                    gradient.get(from, desk.g, 0, length);
                    for (int k = 0; k < rule.moments(); k++) {
                        moments.get(k * size + from, desk.moments[k], 0, length);
                    }
                    add(desk, from, length, scale, factors);
                    apply(desk, step, from, length);
                    parameters.put(from, desk.p, 0, length);
                    for (int k = 0; k < rule.moments(); k++) {
                        moments.put(k * size + from, desk.moments[k], 0, length);
                    }
                });
        parameters.flush();
        moments.flush();
        graph.getConfiguration().setIterationCount((int) step + 1);
    }

    /** Makes the gradient of a slice that of the loss and its penalties, clipped. */
    private void add(Desk desk, int from, int length, float scale, float[] factors) {
        float[] p = desk.p;
        float[] g = desk.g;
        System.arraycopy(g, 0, desk.change, 0, length);
        for (int i = 0; i < length; i++) {
            g[i] *= scale;
        }
        for (int at = 0; at < factors.length; at++) {
            Stretch s = special.get(at);
            for (int i = s.begin(from); i < s.end(from, length); i++) {
                // nothing for statistics leaves them and their moments as they are
                g[i] = s.fixed() ? 0 : factors[at] * s.penalised(g[i], p[i]);
            }
        }
    }

    private void apply(Desk desk, long step, int from, int length) {
        rule.apply(step, desk.p, desk.g, desk.moments, length);
        for (Stretch s : special) {
            for (int i = s.begin(from); s.statistic() && i < s.end(from, length); i++) {
                desk.p[i] -= desk.change[i];
            }
        }
    }
}
