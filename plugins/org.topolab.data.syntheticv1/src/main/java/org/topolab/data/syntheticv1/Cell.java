package org.topolab.data.syntheticv1;

import java.util.List;

/**
 * What a neuron sees.
 *
 * @param filters one to three features at one place, all of the neuron's phase
 * @param weights how much each counts, greater than 0
 * @param complexity from 0, a simple cell that answers to one phase, to 1, a complex cell that
 *     answers to all
 */
record Cell(List<Gabor> filters, List<Double> weights, double complexity) {

    Cell {
        filters = List.copyOf(filters);
        weights = List.copyOf(weights);
    }

    /** Column of the centre in pixels. */
    double column() {
        return filters.get(0).column();
    }

    /** Row of the centre in pixels. */
    double row() {
        return filters.get(0).row();
    }
}
