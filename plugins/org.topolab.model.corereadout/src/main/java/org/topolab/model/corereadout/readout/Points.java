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
    private final float[] none;
    private float[] draws = {};
    private float[] points = {};
    private float[] slopes = {};
    private float[] sigma = {};
    private float[] sigmaSlopes = {};
    private Covariance covariance = Covariance.ISOTROPIC;

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
        this.none = new float[spread.isPresent() ? 0 : neurons];
        spread.ifPresent(s -> covariance = s.covariance());
    }

    /** Gets ready for a batch. */
    void begin(Map<String, float[]> weights, int images) {
        centres.place(weights, mu);
        Arrays.fill(none, 0);
        sigma = spread.map(s -> s.sigma(weights)).orElse(none);
        int size = Math.multiplyExact(images, neurons * 2);
        if (points.length < size) {
            points = new float[size];
            slopes = new float[size];
            draws = new float[size];
        }
    }

    /** Finds the points of some neurons in an image; may be called for several at a time. */
    void find(Viewing viewing, int image, int first, int end) {
        int from = (image * neurons + first) * 2;
        int size = (end - first) * 2;
        if (viewing.training() && spread.isPresent()) {
            spread.get().draw(viewing.step(), image, first, end, draws, from);
        } else {
            Arrays.fill(draws, from, from + size, 0);
        }
        float shiftX = viewing.shifts().map(s -> s[2 * image]).orElse(0f);
        float shiftY = viewing.shifts().map(s -> s[2 * image + 1]).orElse(0f);
        for (int neuron = first; neuron < end; neuron++) {
            int at = (image * neurons + neuron) * 2;
            points[at] = Bound.clamp(rawX(neuron, at)) + shiftX;
            points[at + 1] = Bound.clamp(rawY(neuron, at)) + shiftY;
        }
    }

    private float rawX(int neuron, int at) {
        return mu[2 * neuron] + covariance.x(sigma, neuron, draws[at], draws[at + 1]);
    }

    private float rawY(int neuron, int at) {
        return mu[2 * neuron + 1] + covariance.y(sigma, neuron, draws[at], draws[at + 1]);
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
    void beginSlopes(int images, Map<String, float[]> gradients) {
        Arrays.fill(slopes, 0, images * neurons * 2, 0);
        Arrays.fill(muSlopes, 0);
        sigmaSlopes = spread.map(s -> s.sigma(gradients)).orElse(none);
    }

    /** Takes the slope by a neuron's point; by one thread for each neuron. */
    void slope(int image, int neuron, float slopeX, float slopeY) {
        int at = (image * neurons + neuron) * 2;
        slopes[at] = slopeX;
        slopes[at + 1] = slopeY;
        float x = bound.passes(rawX(neuron, at)) ? slopeX : 0;
        float y = bound.passes(rawY(neuron, at)) ? slopeY : 0;
        muSlopes[2 * neuron] += x;
        muSlopes[2 * neuron + 1] += y;
        covariance.pass(sigmaSlopes, neuron, draws[at], draws[at + 1], x, y);
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
        float[] entries = spread.map(s -> s.sigma(weights)).orElse(none);
        float[] fields = new float[neurons * 4];
        for (int neuron = 0; neuron < neurons; neuron++) {
            fields[4 * neuron] = Bound.clamp(at[2 * neuron]);
            fields[4 * neuron + 1] = Bound.clamp(at[2 * neuron + 1]);
            covariance.variances(entries, neuron, fields, 4 * neuron + 2);
        }
        return fields;
    }
}
