package org.topolab.nn.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.topolab.nn.Smoothness;

/** The layers of a graph whose units are to resemble their neighbours. */
public final class Smoothing {

    /** One of them. */
    private record Part(WeightedLayer layer, Smoothness smoothness, SmoothnessLoss loss) {

        void addGradient(double factor) {
            loss.addGradient(layer.filters(), factor, layer.filterGradients());
        }
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final long steps;

    /**
     * Finds them.
     *
     * @param crew computes their gradients
     * @param steps optimiser steps of the whole training; 0 if it is not known
     */
    public Smoothing(ComputationGraph graph, Crew crew, long steps) {
        this.steps = steps;
        for (GraphVertex vertex : graph.getVertices()) {
            if (vertex.hasLayer()
                    && vertex.getLayer() instanceof WeightedLayer layer
                    && layer.spec() instanceof WeightedPlaces places
                    && places.smoothness().isPresent()) {
                Smoothness asked = places.smoothness().get();
                SmoothnessLoss loss = new SmoothnessLoss(places.spec(), asked, crew);
                parts.put(vertex.getVertexName(), new Part(layer, asked, loss));
            }
        }
    }

    /**
     * Adds the gradient of alpha * D of each layer to that of the loss.
     *
     * @param step optimiser steps taken before
     * @param images over which the gradient is a sum, and by which the optimiser divides it
     */
    public void addGradients(long step, int images) {
        for (Part part : parts.values()) {
            double alpha = part.smoothness().alphaAt(step, steps);
            if (alpha > 0) {
                part.addGradient(images * alpha);
            }
        }
    }

    /** D of each layer by its name. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> values.put(name, part.loss().value(part.layer().filters())));
        return values;
    }
}
