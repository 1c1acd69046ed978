package org.topolab.metric.locality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.topolab.api.model.Connections;

/** Projections with given weights. */
final class FixedWires implements Connections {

    private final List<Projection> projections;
    private final Map<String, float[]> weights;

    private FixedWires(List<Projection> projections, Map<String, float[]> weights) {
        this.projections = projections;
        this.weights = weights;
    }

    /** One projection. */
    FixedWires(String id, String from, String to, float[] weights) {
        this(List.of(new Projection(id, from, to)), Map.of(id, weights.clone()));
    }

    /** These and others, of other ids. */
    FixedWires and(FixedWires others) {
        return new FixedWires(
                Stream.concat(projections.stream(), others.projections.stream()).toList(),
                Stream.of(weights, others.weights)
                        .flatMap(map -> map.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Projection> projections() {
        return projections;
    }

    @Override
    public float[] weights(String projection) {
        return Arrays.copyOf(weights.get(projection), weights.get(projection).length);
    }

    @Override
    public void cut(String projection, BitSet connections) {
        throw new UnsupportedOperationException("nothing is cut here");
    }
}
