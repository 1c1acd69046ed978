package org.topolab.nn;

import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.topolab.nn.Head.Aim;

/**
 * What a graph model is built from.
 *
 * @param configuration the graph, begun with {@link GraphModel#begin}
 * @param taps its sheets, at least one
 * @param heads its outputs, in the configuration's order; the first one, aimed at the targets,
 *     gives the predictions
 * @param wirings its connections between sheets, if it offers them
 * @param drives what drives its sheets, if it offers the weights of their units
 * @param frozen what of it is not trained
 */
public record GraphPlan(
        ComputationGraphConfiguration configuration,
        List<Tap> taps,
        List<Head> heads,
        List<Wiring> wirings,
        List<Drive> drives,
        Frozen frozen) {

    public GraphPlan {
        Objects.requireNonNull(frozen, "frozen");
        taps = List.copyOf(taps);
        heads = List.copyOf(heads);
        wirings = List.copyOf(wirings);
        drives = List.copyOf(drives);
        List<String> outputs = configuration.getNetworkOutputs();
        List<String> ends = heads.stream().map(Head::vertex).toList();
        if (!ends.equals(outputs)) {
            throw new IllegalArgumentException(
                    "graph has outputs %s, but heads %s; expected one for each, in this order"
                            .formatted(outputs, ends));
        }
        if (!heads.isEmpty() && heads.get(0).aim() != Aim.TARGETS) {
            throw new IllegalArgumentException(
                    "head '%s' is the first, which gives the predictions, and is aimed at the images"
                                    .formatted(heads.get(0).vertex())
                            + "; put the one for the targets first");
        }
    }

    /** A graph that is trained as a whole. */
    public GraphPlan(
            ComputationGraphConfiguration configuration,
            List<Tap> taps,
            List<Head> heads,
            List<Wiring> wirings,
            List<Drive> drives) {
        this(configuration, taps, heads, wirings, drives, Frozen.nothing());
    }

    /** A graph that offers neither its connections nor the weights of its units. */
    public GraphPlan(
            ComputationGraphConfiguration configuration, List<Tap> taps, List<Head> heads) {
        this(configuration, taps, heads, List.of(), List.of());
    }

    /** The same with connections between its sheets that can be read and cut. */
    public GraphPlan withWirings(List<Wiring> given) {
        return new GraphPlan(configuration, taps, heads, given, drives, frozen);
    }

    /** The same with units whose weights can be read, and what it takes to drive them. */
    public GraphPlan withDrives(List<Drive> given) {
        return new GraphPlan(configuration, taps, heads, wirings, given, frozen);
    }

    /** The same with a part that is not trained. */
    public GraphPlan withFrozen(Frozen given) {
        return new GraphPlan(configuration, taps, heads, wirings, drives, given);
    }

    /** A graph of which every output is compared with the targets, and counts as the others do. */
    public static GraphPlan of(ComputationGraphConfiguration configuration, List<Tap> taps) {
        List<Head> heads =
                configuration.getNetworkOutputs().stream()
                        .map(name -> new Head(name, Aim.TARGETS, 1))
                        .toList();
        return new GraphPlan(configuration, taps, heads);
    }
}
