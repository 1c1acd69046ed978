package org.topolab.model.reset;

import java.util.List;
import java.util.stream.IntStream;
import org.topolab.nn.Feature;
import org.topolab.nn.Squash;

/**
 * One level below the task: n x n sub-networks that all see the whole map of the level before, and
 * whose outputs are reset into one map.
 *
 * @param n sub-networks along a side, a divisor of side
 * @param side units along a side of the map
 * @param network what each sub-network is
 * @param dropout probability of dropping a unit of the map in training, in [0, 1)
 * @param squash what each unit goes through before the dropout
 */
record Level(int n, int side, ResNet network, double dropout, Squash squash) {

    Level {
        if (n < 1 || side < 1 || side % n != 0) {
            throw new IllegalArgumentException("n = %d does not divide %d".formatted(n, side));
        }
    }

    /** A level as published, with tanh. */
    Level(int n, int side, ResNet network, double dropout) {
        this(n, side, network, dropout, Squash.TANH);
    }

    /** Number of sub-networks. */
    int networks() {
        return n * n;
    }

    /** Units along a side of one sub-network's block. */
    int block() {
        return side / n;
    }

    /** Outputs of one sub-network. */
    int outputs() {
        return block() * block();
    }

    /** Row of the map that a unit of a sub-network fills; both counted from 0, row-major. */
    int row(int subnetwork, int unit) {
        return (subnetwork / n) * block() + unit / block();
    }

    /** Column of the map that a unit of a sub-network fills. */
    int column(int subnetwork, int unit) {
        return (subnetwork % n) * block() + unit % block();
    }

    /**
     * Tells a writer this level: the sub-networks one after the other, the reset, the
     * normalisation.
     *
     * @param number of the level, from 1; names its layers {@code Nest1.<q>.} and {@code BN0}
     * @return the map, one channel
     */
    Feature write(int number, Feature image, NetworkWriter writer) {
        List<Feature> outputs =
                IntStream.range(0, networks())
                        .mapToObj(q -> subnetwork("Nest%d.%d.".formatted(number, q), image, writer))
                        .toList();
        Feature map = new Feature("Reset" + number, 1, side, side);
        writer.gridReset(outputs, map, this);
        Feature normed = map.after("BN" + (number - 1));
        writer.gridNorm(map, normed);
        return normed;
    }

    private Feature subnetwork(String prefix, Feature image, NetworkWriter writer) {
        Feature pooled = network.writeBody(prefix, image, writer);
        Feature head = Feature.vector(prefix + "linear", outputs());
        writer.linear(pooled, head, false);
        return head;
    }
}
