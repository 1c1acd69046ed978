package org.topolab.data.syntheticv1;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;

/**
 * All neurons: those of the first animal, who may be recorded several times with other gains each
 * time, and of the others. What they are depends on the seed and the extent alone, not on which of
 * them or which images are used.
 */
final class Population {

    private static final int MOST_FEATURES = 3;
    private static final double LEAST_WEIGHT = 0.3;
    private static final double SLOWEST = 0.3;
    private static final double FASTEST = 3;

    private final Extent extent;
    private final ImageShape shape;
    private final RandomStream random;

    Population(Extent extent, ImageShape shape, RandomStream random) {
        this.extent = extent;
        this.shape = shape;
        this.random = random;
    }

    /** The animal of a recording. */
    Animal animal(int recording) {
        return new Animal(extent.neurons(), random.split("animal").split(extent.animal(recording)));
    }

    /** Chosen neurons of a recording, by number. */
    List<Cell> cells(int recording, int[] neurons) {
        Animal animal = animal(recording);
        RandomStream own = random.split("cells").split(extent.animal(recording));
        List<Cell> cells = new ArrayList<>();
        for (int neuron : neurons) {
            cells.add(
                    cell(
                            animal.column(neuron, shape.width()),
                            animal.row(neuron, shape.height()),
                            own.split(neuron)));
        }
        return cells;
    }

    private Cell cell(double column, double row, RandomStream own) {
        int features = 1 + (int) (MOST_FEATURES * own.uniform(0));
        double phase = 2 * Math.PI * own.uniform(1);
        double complexity =
                extent.simplest() + (extent.mostComplex() - extent.simplest()) * own.uniform(2);
        int[] order = own.split("features").permutation(Bank.SIZE);
        List<Gabor> filters = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            filters.add(Bank.at(order[f], column, row, phase));
            weights.add(LEAST_WEIGHT + (1 - LEAST_WEIGHT) * own.split("weights").uniform(f));
        }
        return new Cell(filters, weights, complexity);
    }

    /** Mean rates over images that chosen neurons of a recording are given, spikes per image. */
    double[] meanRates(int recording, int[] neurons) {
        RandomStream own = random.split("gains").split(recording);
        double[] rates = new double[neurons.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = SLOWEST * Math.pow(FASTEST / SLOWEST, own.uniform(neurons[i]));
        }
        return rates;
    }
}
