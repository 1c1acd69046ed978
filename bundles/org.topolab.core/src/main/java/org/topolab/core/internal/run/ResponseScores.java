package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.metric.Result;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Scalar;
import org.topolab.api.metric.Results;
import org.topolab.api.model.ActivationBatch;

/**
 * How good predicted responses are: {@code correlation}, over the trials of each neuron's recording
 * without averaging repeats, mean over the neurons, 0 for a neuron whose responses or predictions
 * are constant; {@code loss}, Poisson: r - y ln(r + 1e-8), sum over the neurons of a trial, mean
 * over the trials, where all predictions are positive. The correlation's chance level is 0; its
 * spread is that of a single neuron, so an upper bound for the mean.
 */
final class ResponseScores implements Scores {

    private static final double EPSILON = 1e-8;

    private final Responses responses;
    private final long[] trials;
    private final double[] y;
    private final double[] r;
    private final double[] yy;
    private final double[] rr;
    private final double[] yr;
    private double loss;
    private long images;
    private boolean positive = true;

    ResponseScores(Responses responses) {
        int neurons = responses.outputs();
        this.responses = responses;
        this.trials = new long[responses.neurons().recordings().size()];
        this.y = new double[neurons];
        this.r = new double[neurons];
        this.yy = new double[neurons];
        this.rr = new double[neurons];
        this.yr = new double[neurons];
    }

    @Override
    public void add(ActivationBatch outputs) {
        for (int image = 0; image < outputs.images(); image++) {
            int trial = outputs.index(image);
            int recording = responses.recording(trial);
            Neurons.Recording who = responses.neurons().recordings().get(recording);
            trials[recording]++;
            images++;
            for (int neuron = who.first(); neuron < who.end(); neuron++) {
                add(neuron, responses.value(trial, neuron), outputs.value(image, neuron));
            }
        }
    }

    private void add(int neuron, double response, double rate) {
        y[neuron] += response;
        r[neuron] += rate;
        yy[neuron] += response * response;
        rr[neuron] += rate * rate;
        yr[neuron] += response * rate;
        positive &= rate > 0;
        loss += rate - response * Math.log(rate + EPSILON);
    }

    @Override
    public Results finish() {
        List<Result> found = new ArrayList<>();
        if (images == 0) {
            return new Results(found);
        }
        double sum = 0;
        for (int recording = 0; recording < trials.length; recording++) {
            Neurons.Recording who = responses.neurons().recordings().get(recording);
            for (int neuron = who.first(); neuron < who.end(); neuron++) {
                sum += correlation(neuron, (double) trials[recording]);
            }
        }
        Chance chance = new Chance(0, 1 / Math.sqrt((double) images), 0);
        found.add(new Scalar("correlation", sum / y.length, Optional.of(chance), ""));
        if (positive) {
            found.add(new Scalar("loss", loss / (double) images, Optional.empty(), "nats"));
        }
        return new Results(found);
    }

    private double correlation(int neuron, double n) {
        double covariance = n * yr[neuron] - y[neuron] * r[neuron];
        double spreadY = n * yy[neuron] - y[neuron] * y[neuron];
        double spreadR = n * rr[neuron] - r[neuron] * r[neuron];
        // what rounding leaves of a constant is none
        boolean constant = spreadY <= 1e-12 * n * yy[neuron] || spreadR <= 1e-12 * n * rr[neuron];
        return constant ? 0 : covariance / Math.sqrt(spreadY) / Math.sqrt(spreadR);
    }
}
