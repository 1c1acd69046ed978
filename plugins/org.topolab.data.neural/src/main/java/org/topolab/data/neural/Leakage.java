package org.topolab.data.neural;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.topolab.format.file.FormatException;

/** Images that a model is trained on and tested with. */
final class Leakage {

    private Leakage() {}

    /**
     * Refuses training images that any recording shows in a trial of another tier.
     *
     * @param training the training trials of all recordings
     */
    static void refuse(List<Trials> training) throws IOException {
        Map<String, String> trained = new HashMap<>();
        for (Trials trials : training) {
            for (int i = 0; i < trials.size(); i++) {
                trained.putIfAbsent(
                        trials.shown().get(i).sha256(),
                        "trial %d of %s".formatted(trials.trial(i), trials.recording().id()));
            }
        }
        for (Trials trials : training) {
            refuse(trials.recording(), trained);
        }
    }

    private static void refuse(Recording recording, Map<String, String> trained)
            throws IOException {
        int found = 0;
        String first = "";
        String like = "";
        for (int trial = 0; trial < recording.tiers().size(); trial++) {
            if (recording.tiers().get(trial) != Tier.TRAIN) {
                String sha256 = Trials.sha256(recording.image(trial));
                if (trained.containsKey(sha256) && found++ == 0) {
                    first = Part.IMAGES.file(trial);
                    like = trained.get(sha256);
                }
            }
        }
        if (found > 0) {
            throw new FormatException(
                    recording.source().store().where(first),
                    "the image of training %s in a trial that is not for training (%d such trials)"
                            .formatted(like, found),
                    "images for validation and test that are never trained on",
                    "correct meta/trials/tiers.npy, or set data.leakage=allow");
        }
    }
}
