package org.topolab.model.corereadout;

import java.util.List;
import java.util.Optional;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Paced;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;

/** A readout that is trained on the features of a core that was made elsewhere. */
final class TransferModel implements Model {

    private final FrozenCore core;
    private final Model graph;
    private final Optional<NeuronPlaces> places;

    /**
     * @param core closed with the model
     * @param graph the readout, which reads features as images
     */
    TransferModel(FrozenCore core, Model graph, NeuronPlaces places) {
        this.core = core;
        this.graph = graph;
        this.places = Optional.of(places).filter(NeuronPlaces::known);
    }

    @Override
    public List<Sheet> sheets() {
        return graph.sheets();
    }

    @Override
    public double train(Batch batch) {
        ImageBatch features = core.features(batch.images());
        int[] indices = new int[features.images()];
        for (int image = 0; image < indices.length; image++) {
            indices[image] = batch.index(image);
        }
        return graph.train(new Batch(features, batch.targets(), indices));
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        graph.infer(core.features(images), sink);
    }

    @Override
    public Parameters parameters() {
        return graph.parameters();
    }

    @Override
    public TrainingState state() {
        return graph.state();
    }

    @Override
    public void restore(TrainingState state) {
        graph.restore(state);
    }

    @Override
    public String engine() {
        return "%s, %s".formatted(graph.engine(), core.words());
    }

    /**
     * {@link FieldCentres} where the readout has a notion of place, {@link Paced}. What else the
     * graph can do is of features, not of images.
     */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        if (type == FieldCentres.class) {
            return places.map(type::cast);
        }
        return type == Paced.class ? graph.capability(type) : Optional.empty();
    }

    @Override
    public void close() {
        graph.close();
        core.close();
    }
}
