package org.topolab.data.neural;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;

/** Trials of all recordings, one recording after the other; large sets of images stay in files. */
final class NeuralDataset implements Dataset {

    private final List<Trials> trials;
    private final int[] firsts;
    private final Responses responses;
    private final ImageShape shape;
    private final String sha256;

    NeuralDataset(List<Trials> trials, Responses responses, ImageShape shape, String sha256) {
        this.trials = trials;
        this.responses = responses;
        this.shape = shape;
        this.sha256 = sha256;
        this.firsts = new int[trials.size()];
        for (int r = 1; r < firsts.length; r++) {
            firsts[r] = firsts[r - 1] + trials.get(r - 1).size();
        }
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return responses.size();
    }

    @Override
    public Responses targets() {
        return responses;
    }

    @Override
    public void read(int index, FloatBuffer pixels) throws IOException {
        Objects.checkIndex(index, size());
        int recording = responses.recording(index);
        pixels.put(trials.get(recording).image(index - firsts[recording]));
    }

    /**
     * {@inheritDoc} That is: of names and contents of everything that the split was made of, pixels
     * of images as float32; not of trials of other splits, but for their statistics.
     */
    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        for (Trials each : trials) {
            each.recording().source().store().close();
        }
    }
}
