package org.topolab.model.corereadout.readout;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.readout.Viewing;

/**
 * Where neurons look in each image: their centre, in training moved by a draw, kept on the map,
 * then moved by the shift of the image.
 */
final class Points {

    private final Centres centres;
    private final Optional<Spread> spread;
    private final Bound bound;
    private final int neurons;
    private final float[] mu;
    private final float[] muSlopes;
    private float[] draws = {};
    private float[] points = {};
    private float[] slopes = {};
    private Optional<Spread> drawn = Optional.empty();

    /**
     * @param spread of draws in training; empty if there are none
     */
    Points(int neurons, Centres centres, Optional<Spread> spread, Bound bound) {
        this.centres = centres;
        this.spread = spread;
        this.bound = bound;
        this.neurons = neurons;
        this.mu = new float[neurons * 2];
        this.muSlopes = new float[neurons * 2];
    }

    /** Gets ready for a batch. */
    void begin(Map<String, float[]> weights, Viewing viewing, int images) {
        centres.place(weights, mu);
        drawn = viewing.training() ? spread : Optional.empty();
        int size = images * neurons * 2;
        if (points.length < size) {
            points = new float[size];
            slopes = new float[size];
        }
        if (drawn.isPresent() && draws.length < size) {
            draws = new float[size];
        }
    }

    /** Finds the points of some neurons in an image; may be called for several at a time. */
    void find(Map<String, float[]> weights, Viewing viewing, int image, int first, int end) {
        int from = (image * neurons + first) * 2;
        drawn.ifPresent(s -> s.draw(viewing.step(), image, first, end, draws, from));
        float shiftX = viewing.shifts().map(s -> s[2 * image]).orElse(0f);
        float shiftY = viewing.shifts().map(s -> s[2 * image + 1]).orElse(0f);
        for (int neuron = first; neuron < end; neuron++) {
            int at = (image * neurons + neuron) * 2;
            points[at] = Bound.clamp(rawX(weights, neuron, at)) + shiftX;
            points[at + 1] = Bound.clamp(rawY(weights, neuron, at)) + shiftY;
        }
    }

    private float rawX(Map<String, float[]> weights, int neuron, int at) {
        float centre = mu[2 * neuron];
        if (drawn.isEmpty()) {
            return centre;
        }
        Spread s = drawn.get();
        return centre + s.covariance().x(s.sigma(weights), neuron, draws[at], draws[at + 1]);
    }

    private float rawY(Map<String, float[]> weights, int neuron, int at) {
        float centre = mu[2 * neuron + 1];
        if (drawn.isEmpty()) {
            return centre;
        }
        Spread s = drawn.get();
        return centre + s.covariance().y(s.sigma(weights), neuron, draws[at], draws[at + 1]);
    }

    /** Column of a neuron's point. */
    float x(int image, int neuron) {
        return points[(image * neurons + neuron) * 2];
    }

    /** Row of a neuron's point. */
    float y(int image, int neuron) {
        return points[(image * neurons + neuron) * 2 + 1];
    }

    /** Forgets the slopes of the batch before. */
    void beginSlopes(int images) {
        Arrays.fill(slopes, 0, images * neurons * 2, 0);
        Arrays.fill(muSlopes, 0);
    }

    /** Takes the slope by a neuron's point; by one thread for each neuron. */
    void slope(
            Map<String, float[]> weights,
            int image,
            int neuron,
            float slopeX,
            float slopeY,
            Map<String, float[]> gradients) {
        int at = (image * neurons + neuron) * 2;
        slopes[at] = slopeX;
        slopes[at + 1] = slopeY;
        float passedX = bound.passes(rawX(weights, neuron, at)) ? slopeX : 0;
        float passedY = bound.passes(rawY(weights, neuron, at)) ? slopeY : 0;
        muSlopes[2 * neuron] += passedX;
        muSlopes[2 * neuron + 1] += passedY;
        if (drawn.isPresent()) {
            Spread s = drawn.get();
            s.covariance()
                    .pass(s.sigma(gradients), neuron, draws[at], draws[at + 1], passedX, passedY);
        }
    }

    /** Passes slopes on to the centres, and sums them to those of the shifts. */
    void pass(
            Map<String, float[]> weights,
            Gaze gaze,
            Map<String, float[]> gradients,
            Optional<float[]> shifts) {
        centres.pass(weights, muSlopes, gradients);
        shifts.ifPresent(
                into -> {
                    for (int image = 0; image < gaze.images(); image++) {
                        double x = 0;
                        double y = 0;
                        for (int n = gaze.first(image); n < gaze.end(image); n++) {
                            x += slopes[(image * neurons + n) * 2];
                            y += slopes[(image * neurons + n) * 2 + 1];
                        }
                        into[2 * image] += (float) x;
                        into[2 * image + 1] += (float) y;
                    }
                });
    }

    /** Centres on the map and variances, [neurons, 4]. */
    float[] fields(Map<String, float[]> weights) {
        float[] at = new float[neurons * 2];
        centres.place(weights, at);
        float[] fields = new float[neurons * 4];
        for (int neuron = 0; neuron < neurons; neuron++) {
            int to = neuron * 4;
            fields[to] = Bound.clamp(at[2 * neuron]);
            fields[to + 1] = Bound.clamp(at[2 * neuron + 1]);
            if (spread.isPresent()) {
                Spread s = spread.get();
                s.covariance().variances(s.sigma(weights), neuron, fields, to + 2);
            }
        }
        return fields;
    }
}
