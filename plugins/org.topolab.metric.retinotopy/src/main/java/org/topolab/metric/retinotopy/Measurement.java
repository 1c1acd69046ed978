package org.topolab.metric.retinotopy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All numbers of some neurons.
 *
 * @param errors from the true places, if they are known
 * @param fits to places in cortex, for each recording; none if these are not known
 * @param spread median of how unsure the model is of a place, in pixels
 */
record Measurement(Optional<PositionErrors> errors, List<Fit> fits, double spread) {

    /**
     * How well places in the image follow from those in cortex.
     *
     * @param error of the map from that of the true places; NaN where they are not known
     */
    record Fit(AffineMap map, double error) {}

    /**
     * Measures neurons.
     *
     * @param radius within which a place is found, in pixels
     * @param who neurons by recording
     * @param whose as many neurons, whose true places and places in cortex they are held against
     */
    static Measurement of(
            Population population, double radius, List<int[]> who, List<int[]> whose) {
        return new Measurement(
                population
                        .truth()
                        .map(
                                truth ->
                                        PositionErrors.of(
                                                population.found(), truth, radius, who, whose)),
                population.cortex().map(cortex -> fits(population, cortex, who, whose)).stream()
                        .flatMap(List::stream)
                        .toList(),
                spread(population, who));
    }

    private static List<Fit> fits(
            Population population, Plane cortex, List<int[]> who, List<int[]> whose) {
        return IntStream.range(0, who.size())
                .mapToObj(at -> fit(population, cortex, who.get(at), whose.get(at)))
                .toList();
    }

    private static Fit fit(Population population, Plane cortex, int[] who, int[] whose) {
        AffineMap map = AffineMap.of(who, population.found(), whose, cortex);
        double error =
                population
                        .truth()
                        .map(truth -> map.errorFrom(AffineMap.of(who, truth, who, cortex)))
                        .orElse(Double.NaN);
        return new Fit(map, error);
    }

    private static double spread(Population population, List<int[]> who) {
        double[] spreads =
                who.stream()
                        .flatMapToInt(Arrays::stream)
                        .mapToDouble(population::spread)
                        .sorted()
                        .toArray();
        return PositionErrors.quantile(spreads, 0.5);
    }
}
