package org.topolab.api.model;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.data.ImageShape;

/** Opens networks that were trained or imported before; a service of the platform. */
@ProviderType
public interface TrainedModels {

    /**
     * A trained network.
     *
     * @param model to be closed by whoever opened it
     * @param image shape of the images it takes
     * @param outputs length of its predictions
     * @param family id of its family
     * @param sha256 of the file of its weights, in hex
     * @param notes sentences worth telling
     */
    record Trained(
            Model model,
            ImageShape image,
            int outputs,
            String family,
            String sha256,
            List<String> notes) {

        public Trained {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Opens one with the best engine that is installed.
     *
     * @param source a run folder
     * @param image shape of images where the network does not know it, as one that was imported
     * @throws IOException if there is none, or it cannot be read; the message says what to do
     */
    Trained open(String source, ImageShape image, Compute compute) throws IOException;
}
