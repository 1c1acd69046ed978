package org.topolab.data.neural;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Subset;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** Which neurons of several recordings are one cell, as {@code multi_match_id} says. */
final class Cells {

    private static final String MATCHES = "multi_match_id";

    private final List<int[]> ids = new ArrayList<>();

    private Cells() {}

    static Cells of(List<Recording> recordings) throws IOException {
        Cells cells = new Cells();
        for (Recording recording : recordings) {
            cells.ids.add(ids(recording));
        }
        return cells;
    }

    private static int[] ids(Recording recording) throws IOException {
        int[] ids = new int[recording.neurons()];
        String path = Recording.file(MATCHES);
        if (!recording.source().store().has(path)) {
            return IntStream.of(ids).map(neuron -> Neurons.UNMATCHED).toArray();
        }
        NumberArray found = recording.source().numbers(path, Recording.AS_NEURONS, ids.length);
        for (int i = 0; i < ids.length; i++) {
            double id = found.number(i);
            ids[i] = (int) id;
            if (ids[i] != id) {
                throw new FormatException(
                        recording.source().store().where(path),
                        "%s at index %d".formatted(id, i),
                        "a whole number below 2^31, -1 for no match",
                        "correct the file");
            }
        }
        return ids;
    }

    /** The cell that a neuron is, or {@link Neurons#UNMATCHED}. */
    int id(int recording, int neuron) {
        return ids.get(recording)[neuron];
    }

    /**
     * Of each recording the neurons that are the same chosen cells; of a cell that it has twice the
     * first.
     *
     * @param candidates the neurons of each recording that may be used
     * @param subset which of the cells that all recordings have
     */
    List<int[]> common(List<int[]> candidates, Subset subset) throws IOException {
        List<Integer> common = common(candidates);
        if (common.isEmpty()) {
            throw new FormatException(
                    NeuralProvider.ID,
                    "no " + MATCHES + " that is in all recordings",
                    "neurons that were matched",
                    "set data.matched=false");
        }
        Set<Integer> chosen = new HashSet<>();
        for (int i : subset.of(NeuralProvider.ID + ": matched neurons", 0, common.size())) {
            chosen.add(common.get(i));
        }
        List<int[]> kept = new ArrayList<>();
        for (int r = 0; r < candidates.size(); r++) {
            Set<Integer> left = new HashSet<>(chosen);
            int[] own = ids.get(r);
            kept.add(
                    IntStream.of(candidates.get(r))
                            .filter(neuron -> left.remove(own[neuron]))
                            .toArray());
        }
        return kept;
    }

    /** Cells that are among the candidates of every recording, ascending. */
    private List<Integer> common(List<int[]> candidates) {
        TreeSet<Integer> common = new TreeSet<>();
        for (int r = 0; r < candidates.size(); r++) {
            int[] own = ids.get(r);
            Set<Integer> here = new HashSet<>();
            IntStream.of(candidates.get(r)).map(neuron -> own[neuron]).forEach(here::add);
            if (r == 0) {
                common.addAll(here);
            }
            common.retainAll(here);
        }
        common.remove(Neurons.UNMATCHED);
        return List.copyOf(common);
    }
}
