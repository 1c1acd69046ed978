package org.topolab.core.internal.recording;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Set;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Images;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.task.Monitor;

/**
 * Two recordings, of two neurons and of one, in two trials of each split: those of the first
 * recording show image 0, then both show image 1. Pixels count up from 10 times the trial.
 */
final class FakeRecordings implements DatasetProvider {

    static final String ID = "fake-recordings";

    /** Responses of test trials; rates are 0.25 more. */
    static final float[][] RESPONSES = {{1, 2.5f}, {0, 1 / 3f}, {4}};

    private final boolean labelled;

    FakeRecordings(boolean labelled) {
        this.labelled = labelled;
    }

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(ID, "Title", "Summary.", List.of(), "Apache-2.0", List.of()), "none");
    }

    @Override
    public Set<Split> splits() {
        return Set.of(Split.TRAIN, Split.VALIDATION, Split.TEST);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) {
        Images images =
                new Images() {
                    @Override
                    public ImageShape shape() {
                        return new ImageShape(1, 2, 2);
                    }

                    @Override
                    public int size() {
                        return 3;
                    }

                    @Override
                    public void read(int index, FloatBuffer pixels) {
                        float first = 10f * index;
                        pixels.put(new float[] {first, first + 1, first + 2, first + 3});
                    }
                };
        Targets targets = labelled ? new Targets.Classes(List.of("a"), new int[3]) : responses();
        return Dataset.of(images, targets, "0".repeat(64));
    }

    private static Responses responses() {
        Neurons neurons =
                Neurons.of(
                                List.of(
                                        new Neurons.Recording("one", 0, 2),
                                        new Neurons.Recording("two/b", 2, 1)))
                        .at(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
                        .matching(new int[] {-1, 5, 5})
                        .seeing(new float[] {0, 0.5f, 1, 1.5f, 2, 2.5f});
        float[][] rates = new float[3][];
        for (int t = 0; t < 3; t++) {
            rates[t] = RESPONSES[t].clone();
            for (int n = 0; n < rates[t].length; n++) {
                rates[t][n] += 0.25f;
            }
        }
        return Responses.of(neurons, new int[] {0, 0, 1}, new int[] {0, 1, 1}, RESPONSES)
                .drawnFrom(rates)
                .beside(Responses.PUPIL, new float[][] {{1, 2}, {3, 4}, {5, 6}});
    }
}
