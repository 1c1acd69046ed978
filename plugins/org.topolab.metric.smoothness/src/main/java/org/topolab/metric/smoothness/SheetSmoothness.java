package org.topolab.metric.smoothness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.NumberMap;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Layout;
import org.topolab.api.stat.RandomStream;

/**
 * The smoothness of one sheet: as set, and beside it as the published figures have it.
 *
 * @param grid where the units lie
 * @param id of the sheet
 * @param weights of its units
 * @param settings what is compared
 * @param stream random numbers
 */
record SheetSmoothness(
        Layout.Grid grid,
        String id,
        IncomingWeights weights,
        Settings settings,
        RandomStream stream) {

    static final String DISSIMILARITY = "dissimilarity";
    static final String PUBLISHED = "published-dissimilarity";

    /** What is found; empty if the units cannot be compared by their weights. */
    Results find() {
        if (weights.length(id) == 0) {
            return Results.of();
        }
        List<Result> found = new ArrayList<>();
        UnitVectors vectors = new UnitVectors(weights, id, false, settings.bias());
        PairWeights pairs = new PairWeights(grid, settings.neighbours(), settings.torus());
        NeighbourSimilarity near = new NeighbourSimilarity(vectors, pairs, grid);
        PermutedUnits permuted = new PermutedUnits(vectors, grid, near);
        found.add(scalar(DISSIMILARITY, near, permuted, pairs));
        found.add(published());
        double weightless = (double) near.weightless() / grid.units();
        found.add(new Scalar("weightless", weightless, Optional.empty(), ""));
        found.add(new NumberMap("neighbour-similarity", grid, List.of("similarity"), near.map()));
        if (settings.distancePairs() > 0 && grid.units() > 1) {
            Offsets offsets = new Offsets(grid, settings.torus());
            found.add(
                    new DistanceSimilarity(vectors, offsets, stream.split("distance"))
                            .series(settings.distancePairs(), permuted.mean()));
        }
        return new Results(found);
    }

    /**
     * As the published figures almost certainly have it: of the sizes of the weights, without bias,
     * on a torus, because the analysis of energy replaces each weight by its size and each bias by
     * 0 before.
     */
    private Result published() {
        UnitVectors vectors = new UnitVectors(weights, id, true, false);
        PairWeights pairs = new PairWeights(grid, Neighbours.FOUR, true);
        NeighbourSimilarity near = new NeighbourSimilarity(vectors, pairs, grid);
        return scalar(PUBLISHED, near, new PermutedUnits(vectors, grid, near), pairs);
    }

    private Result scalar(
            String name, NeighbourSimilarity near, PermutedUnits permuted, PairWeights pairs) {
        return new Scalar(
                name,
                near.dissimilarity(),
                Optional.of(
                        permuted.chance(
                                near, pairs.moments(), stream.split(name), settings.chancePairs())),
                near.interval(),
                "");
    }
}
