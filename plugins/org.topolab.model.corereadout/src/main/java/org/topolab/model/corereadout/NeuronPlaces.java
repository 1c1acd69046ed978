package org.topolab.model.corereadout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.api.readout.Readout;
import org.topolab.api.readout.Weight;

/** Where in the image the neurons look, as the readout has learnt it, and the core's units. */
final class NeuronPlaces implements FieldCentres {

    private final Readout readout;
    private final Parameters parameters;
    private final Neurons neurons;
    private final FieldMap map;
    private final Optional<Core> core;

    /**
     * @param readout of all neurons
     * @param parameters of the model, with those of the readout
     * @param map what the readout reads
     * @param core the core, if its layers are sheets
     */
    NeuronPlaces(
            Readout readout,
            Parameters parameters,
            Neurons neurons,
            FieldMap map,
            Optional<Core> core) {
        this.readout = readout;
        this.parameters = parameters;
        this.neurons = neurons;
        this.map = map;
        this.core = core;
    }

    /** Whether the readout has a notion of place. */
    boolean known() {
        return readout.fields(weights()).isPresent();
    }

    private Map<String, float[]> weights() {
        return readout.weights().stream()
                .map(Weight::name)
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        parameters
                                                .get(NeuronSheets.READOUT + "." + name)
                                                .toArray()));
    }

    @Override
    public Fields fields(String sheet) {
        if (sheet.equals(Sheet.OUTPUT)) {
            return neurons(0, neurons.size());
        }
        for (int r = 0; r < neurons.recordings().size(); r++) {
            if (sheet.equals(NeuronSheets.id(neurons, r))) {
                Neurons.Recording recording = neurons.recordings().get(r);
                return neurons(recording.first(), recording.size());
            }
        }
        List<Stage> stages = core.map(Core::stages).orElse(List.of());
        return stages.stream()
                .filter(stage -> stage.id().equals(sheet))
                .findFirst()
                .map(stage -> core.orElseThrow().places(stage).units(stage.out().channels()))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no sheet '%s' of neurons or of the core"
                                                .formatted(sheet)));
    }

    private Fields neurons(int first, int number) {
        return map.fields(readout.fields(weights()).orElseThrow(), first, number);
    }
}
