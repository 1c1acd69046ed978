package org.topolab.model.corereadout;

import java.util.List;
import java.util.Optional;
import org.topolab.api.model.ActivationSink;
import org.topolab.api.model.Batch;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.ImageBatch;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.model.TrainingState;

/** A graph of core and readout that also knows where its neurons look. */
final class CoreReadoutModel implements Model {

    private final Model graph;
    private final Optional<NeuronPlaces> places;

    CoreReadoutModel(Model graph, NeuronPlaces places) {
        this.graph = graph;
        this.places = Optional.of(places).filter(NeuronPlaces::known);
    }

    @Override
    public List<Sheet> sheets() {
        return graph.sheets();
    }

    @Override
    public double train(Batch batch) {
        return graph.train(batch);
    }

    @Override
    public void infer(ImageBatch images, ActivationSink sink) {
        graph.infer(images, sink);
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
        return graph.engine();
    }

    /** Those of the graph; {@link FieldCentres} where the readout has a notion of place. */
    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return type == FieldCentres.class ? places.map(type::cast) : graph.capability(type);
    }

    @Override
    public void close() {
        graph.close();
    }
}
