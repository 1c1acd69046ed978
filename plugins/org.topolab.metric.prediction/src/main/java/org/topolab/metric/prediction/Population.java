package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.topolab.api.stat.BootstrapInterval;
import org.topolab.api.stat.RandomStream;

/**
 * Scores of all neurons, and of all together with images drawn anew and with shuffled ones.
 *
 * @param neurons [recordings with trials][neurons]
 * @param observed all neurons
 * @param drawn the same in each draw of images
 * @param shuffled the same in each random pairing
 */
record Population(
        List<List<NeuronScore>> neurons, Tally observed, List<Tally> drawn, List<Tally> shuffled) {

    /** What is changed of a recording: draws of its images, and other images for them. */
    private record Change(Counts counts, Weights weights, List<int[]> pairings) {}

    /** Neurons that are taken together; sums do not depend on threads. */
    private static final int BLOCK = 64;

    /** The scores of some recordings. */
    static Population of(List<Session> sessions, Settings settings, RandomStream stream) {
        Draws draws = new Draws(sessions, stream);
        double[][] weights = draws.weights(settings.bootstrap());
        Population all = empty(settings);
        for (Session session : sessions) {
            Counts counts = new Counts(session, settings.faithful());
            Weights own = new Weights(weights, draws.groups(session), counts);
            List<int[]> pairings = draws.pairings(session, settings.shuffles());
            int blocks = (session.neurons() + BLOCK - 1) / BLOCK;
            List<Population> parts =
                    IntStream.range(0, blocks)
                            .parallel()
                            .mapToObj(
                                    block ->
                                            block(
                                                    session,
                                                    block,
                                                    new Change(counts, own, pairings),
                                                    settings))
                            .toList();
            Population together = empty(settings);
            parts.forEach(together::add);
            List<NeuronScore> scores =
                    parts.stream().flatMap(part -> part.neurons.get(0).stream()).toList();
            all.add(together);
            all.neurons.add(scores);
        }
        return all;
    }

    private static Population empty(Settings settings) {
        return new Population(
                new ArrayList<>(),
                new Tally(),
                tallies(settings.bootstrap()),
                tallies(settings.shuffles()));
    }

    private static List<Tally> tallies(int count) {
        return Stream.generate(Tally::new).limit(count).toList();
    }

    private void add(Population other) {
        observed.add(other.observed);
        for (int draw = 0; draw < drawn.size(); draw++) {
            drawn.get(draw).add(other.drawn.get(draw));
        }
        for (int shuffle = 0; shuffle < shuffled.size(); shuffle++) {
            shuffled.get(shuffle).add(other.shuffled.get(shuffle));
        }
    }

    private static Population block(Session session, int block, Change change, Settings settings) {
        Population part = empty(settings);
        List<NeuronScore> scores = new ArrayList<>();
        int end = Math.min(session.neurons(), (block + 1) * BLOCK);
        for (int neuron = block * BLOCK; neuron < end; neuron++) {
            Sums sums = new Sums(session, neuron, change.counts());
            scores.add(part.neuron(sums, change, settings));
        }
        part.neurons.add(scores);
        return part;
    }

    private NeuronScore neuron(Sums sums, Change change, Settings settings) {
        boolean faithful = settings.faithful();
        double[] total = sums.total();
        Score score = new Score(total, faithful);
        boolean scored = score.explainableShare() >= settings.leastExplainable();
        observed.add(score, scored);
        double[] correlations = new double[drawn.size()];
        double[][] again = sums.drawn(change.weights());
        for (int draw = 0; draw < again.length; draw++) {
            Score one = new Score(again[draw], faithful);
            drawn.get(draw).add(one, scored);
            correlations[draw] = one.correlation();
        }
        for (int shuffle = 0; shuffle < shuffled.size(); shuffle++) {
            double[] others = sums.shuffled(total, change.pairings().get(shuffle));
            shuffled.get(shuffle).add(new Score(others, faithful), scored);
        }
        return new NeuronScore(
                score,
                BootstrapInterval.around(score.correlation(), correlations),
                scored,
                sums.broken());
    }
}
