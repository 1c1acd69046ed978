package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;

/** Neurons in a run's record: as much of them as a model of them is made from. */
final class PlainNeurons {

    private static final String RECORDINGS = "recordings";
    private static final String MATCHES = "matches";
    private static final String POSITIONS = "positions-um";
    private static final int AXES = 3;

    private PlainNeurons() {}

    static Map<String, Object> of(Neurons neurons) {
        Map<String, Object> plain = new LinkedHashMap<>();
        List<Object> recordings = new ArrayList<>();
        for (Neurons.Recording recording : neurons.recordings()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", recording.id());
            each.put("neurons", (long) recording.size());
            recordings.add(each);
        }
        plain.put(RECORDINGS, recordings);
        int size = neurons.size();
        if (IntStream.range(0, size).anyMatch(n -> neurons.match(n) != Neurons.UNMATCHED)) {
            plain.put(
                    MATCHES,
                    IntStream.range(0, size).mapToObj(n -> (long) neurons.match(n)).toList());
        }
        if (neurons.placed()) {
            plain.put(
                    POSITIONS,
                    IntStream.range(0, size * AXES)
                            .mapToObj(i -> (double) neurons.positionUm(i / AXES, i % AXES))
                            .toList());
        }
        return plain;
    }

    /** The neurons of a record; empty if it has none. */
    static Optional<Neurons> read(Map<?, ?> plain) {
        if (!(plain.get(RECORDINGS) instanceof List<?> all)) {
            return Optional.empty();
        }
        List<Neurons.Recording> recordings = new ArrayList<>();
        int first = 0;
        for (Object each : all) {
            Map<?, ?> recording = (Map<?, ?>) each;
            int size = PlainResults.whole(recording, "neurons");
            recordings.add(new Neurons.Recording(String.valueOf(recording.get("id")), first, size));
            first += size;
        }
        Neurons neurons = Neurons.of(recordings);
        if (plain.get(MATCHES) instanceof List<?> matches) {
            neurons =
                    neurons.matching(
                            matches.stream().mapToInt(m -> Math.toIntExact((Long) m)).toArray());
        }
        if (plain.get(POSITIONS) instanceof List<?> positions) {
            float[] um = new float[positions.size()];
            for (int i = 0; i < um.length; i++) {
                um[i] = (float) PlainResults.number(positions.get(i));
            }
            neurons = neurons.at(um);
        }
        return Optional.of(neurons);
    }
}
