package org.topolab.metric.retinotopy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;

/** How well an affine map of the cortex says where neurons look, for each recording. */
final class CorticalFits {

    private static final double UM_PER_MM = 1000;
    private static final String AREA = "px^2/mm^2";

    private final AffineMap.Plane cortex;
    private final AffineMap.Plane found;
    private final Optional<AffineMap.Plane> truth;

    private CorticalFits(Population population) {
        this.cortex =
                new AffineMap.Plane(
                        neuron -> millimetres(population, neuron, 0),
                        neuron -> millimetres(population, neuron, 1));
        this.found = new AffineMap.Plane(population.fields()::column, population.fields()::row);
        this.truth =
                population
                        .truth()
                        .map(
                                known ->
                                        new AffineMap.Plane(
                                                population::trueColumn, population::trueRow));
    }

    /** Place of a neuron along an axis of the cortex, in millimetres. */
    static double millimetres(Population population, int neuron, int axis) {
        return population.neurons().positionUm(neuron, axis) / UM_PER_MM;
    }

    /**
     * What was found in one recording.
     *
     * @param error of the map from that of the true places; NaN where they are not known
     */
    private record Fit(AffineMap map, double error) {}

    static List<Result> of(Population population, Null random) {
        CorticalFits fits = new CorticalFits(population);
        Resampling<List<Fit>> all = Resampling.of(population, random, fits::measure);
        List<Result> results = new ArrayList<>();
        results.add(all.scalar("affine-fit", "", mean(fit -> fit.map().fit())));
        if (fits.truth.isPresent()) {
            results.add(all.scalar("affine-error", "", mean(Fit::error)));
        }
        results.add(all.plain("anisotropy", "", mean(fit -> fit.map().anisotropy())));
        int recordings = population.scored().size();
        for (int at = 0; at < recordings; at++) {
            int index = at;
            String suffix = recordings == 1 ? "" : "-" + (at + 1);
            results.add(
                    all.scalar(
                            "determinant" + suffix,
                            AREA,
                            each -> each.get(index).map().determinant()));
            if (recordings > 1) {
                results.add(
                        all.scalar("affine-fit" + suffix, "", each -> each.get(index).map().fit()));
            }
        }
        return results;
    }

    private List<Fit> measure(List<int[]> who, List<int[]> where) {
        return IntStream.range(0, who.size())
                .mapToObj(at -> fit(who.get(at), where.get(at)))
                .toList();
    }

    private Fit fit(int[] who, int[] where) {
        AffineMap map = AffineMap.of(who, found, where, cortex);
        double error =
                truth.map(known -> AffineMap.of(who, known, who, cortex))
                        .map(map::errorFrom)
                        .orElse(Double.NaN);
        return new Fit(map, error);
    }

    /** Over the recordings in which it is defined. */
    private static ToDoubleFunction<List<Fit>> mean(ToDoubleFunction<Fit> number) {
        return fits ->
                fits.stream()
                        .mapToDouble(number)
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN);
    }
}
