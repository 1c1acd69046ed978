package org.topolab.data.neural;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** The neurons of all recordings that are used. */
final class Population {

    private static final String POSITIONS = "cell_motor_coordinates";
    private static final String CENTRES = "center";
    private static final int AXES = 3;

    private final List<Recording> recordings;
    private final Cells cells;
    private final List<int[]> kept;

    private Population(List<Recording> recordings, Cells cells, List<int[]> kept) {
        this.recordings = recordings;
        this.cells = cells;
        this.kept = kept;
    }

    /** Those that the options ask for. */
    static Population of(List<Recording> recordings, Reading reading) throws IOException {
        Cells cells = Cells.of(recordings);
        List<int[]> candidates = new ArrayList<>();
        for (Recording recording : recordings) {
            candidates.add(filtered(recording, reading));
        }
        if (reading.matched()) {
            return new Population(recordings, cells, cells.common(candidates, reading.neurons()));
        }
        List<int[]> kept = new ArrayList<>();
        for (int r = 0; r < recordings.size(); r++) {
            int[] from = candidates.get(r);
            String where = recordings.get(r).source().store().where("");
            kept.add(
                    IntStream.of(reading.neurons().of(where, r, from.length))
                            .map(i -> from[i])
                            .toArray());
        }
        return new Population(recordings, cells, kept);
    }

    private static int[] filtered(Recording recording, Reading reading) throws IOException {
        int[] areas = within(recording, "area", reading.areas());
        Set<Integer> layers = new HashSet<>();
        IntStream.of(within(recording, "layer", reading.layers())).forEach(layers::add);
        return IntStream.of(areas).filter(layers::contains).toArray();
    }

    private static int[] within(Recording recording, String what, List<String> wanted)
            throws IOException {
        if (wanted.isEmpty()) {
            return IntStream.range(0, recording.neurons()).toArray();
        }
        String path = Recording.file(what);
        List<String> found =
                recording.source().texts(path, Recording.AS_NEURONS, recording.neurons());
        if (!found.containsAll(wanted)) {
            throw new FormatException(
                    recording.source().store().where(path),
                    String.join(", ", new TreeSet<>(found)),
                    "also " + String.join(", ", wanted),
                    "correct data." + what);
        }
        return IntStream.range(0, found.size())
                .filter(neuron -> wanted.contains(found.get(neuron)))
                .toArray();
    }

    /** The neurons that are used of a recording, ascending. */
    int[] kept(int recording) {
        return kept.get(recording);
    }

    /** All of them, with what is known of them. */
    Neurons neurons(List<Form> forms) throws IOException {
        List<Neurons.Recording> parts = new ArrayList<>();
        int first = 0;
        for (int r = 0; r < recordings.size(); r++) {
            parts.add(new Neurons.Recording(recordings.get(r).id(), first, kept.get(r).length));
            first += kept.get(r).length;
        }
        Neurons neurons = Neurons.of(parts).matching(ids());
        Optional<float[]> positions = columns(POSITIONS, AXES);
        Optional<float[]> centres = columns(CENTRES, 2);
        if (positions.isPresent()) {
            neurons = neurons.at(positions.get());
        }
        return centres.isPresent() ? neurons.seeing(scaled(centres.get(), forms)) : neurons;
    }

    private int[] ids() {
        return IntStream.range(0, recordings.size())
                .flatMap(r -> IntStream.of(kept.get(r)).map(neuron -> cells.id(r, neuron)))
                .toArray();
    }

    /** The first columns of a table of neurons, of all that are used, if every recording has it. */
    private Optional<float[]> columns(String name, int columns) throws IOException {
        String path = Recording.file(name);
        for (Recording recording : recordings) {
            if (!recording.source().store().has(path)) {
                return Optional.empty();
            }
        }
        float[] all = new float[columns * kept.stream().mapToInt(own -> own.length).sum()];
        int to = 0;
        for (int r = 0; r < recordings.size(); r++) {
            Source source = recordings.get(r).source();
            NumberArray table =
                    source.numbers(
                            path, Recording.AS_NEURONS, recordings.get(r).neurons(), Source.ANY);
            int width = table.shape()[1];
            if (width < columns) {
                throw new FormatException(
                        source.store().where(path),
                        width + " columns",
                        "at least " + columns,
                        "correct the file");
            }
            float[] values = source.finite(path, table);
            for (int neuron : kept.get(r)) {
                System.arraycopy(values, neuron * width, all, to, columns);
                to += columns;
            }
        }
        return Optional.of(all);
    }

    private float[] scaled(float[] centres, List<Form> forms) {
        int neuron = 0;
        for (int r = 0; r < recordings.size(); r++) {
            Shrink shrink = forms.get(r).shrink();
            for (int end = neuron + kept.get(r).length; neuron < end; neuron++) {
                centres[2 * neuron] = shrink.column(centres[2 * neuron]);
                centres[2 * neuron + 1] = shrink.row(centres[2 * neuron + 1]);
            }
        }
        return centres;
    }
}
