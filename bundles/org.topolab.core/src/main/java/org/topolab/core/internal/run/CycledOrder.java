package org.topolab.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.topolab.api.data.Responses;
import org.topolab.api.stat.RandomStream;

/**
 * Recordings in turn: each step has a batch of every one, one after the other. A recording that has
 * no more begins again in another order, until the longest, or as soon as the shortest, is through.
 * So the published training of several recordings takes them.
 */
final class CycledOrder implements TrainingOrder {

    /** A batch of one recording: which, and the how manieth of this epoch. */
    record Turn(int recording, int batch) {}

    private final RandomStream random;
    private final List<int[]> trials;
    private final int batch;
    private final boolean untilLongest;

    /**
     * @param batch trials of each recording in a step, the last one of each pass through it may
     *     have fewer
     * @param untilLongest whether the longest recording ends an epoch, or else the shortest
     */
    CycledOrder(long seed, Responses responses, int batch, boolean untilLongest) {
        this.random = RandomStream.of(seed).split("order");
        this.batch = batch;
        this.untilLongest = untilLongest;
        this.trials =
                IntStream.range(0, responses.neurons().recordings().size())
                        .mapToObj(
                                recording ->
                                        IntStream.range(0, responses.size())
                                                .filter(t -> responses.recording(t) == recording)
                                                .toArray())
                        .filter(all -> all.length > 0)
                        .toList();
    }

    @Override
    public int batches() {
        return rounds(counts(), untilLongest);
    }

    private int[] counts() {
        return trials.stream().mapToInt(all -> (all.length + batch - 1) / batch).toArray();
    }

    @Override
    public Course course(int epoch) {
        int[] counts = counts();
        List<int[]> shown =
                turns(counts, untilLongest).stream()
                        .map(turn -> shown(epoch, turn, counts[turn.recording()]))
                        .toList();
        int[] starts = new int[batches() + 1];
        for (int turn = 0, at = 0; turn < shown.size(); turn++) {
            at += shown.get(turn).length;
            starts[turn / counts.length + 1] = at;
        }
        return Course.cut(shown.stream().flatMapToInt(Arrays::stream).toArray(), starts);
    }

    /** The trials of a turn; each pass through a recording has an order of its own. */
    private int[] shown(int epoch, Turn turn, int count) {
        int[] all = trials.get(turn.recording());
        int pass = turn.batch() / count;
        int[] order =
                random.split(epoch).split(turn.recording()).split(pass).permutation(all.length);
        int from = turn.batch() % count * batch;
        return Arrays.stream(order, from, Math.min(from + batch, all.length))
                .map(i -> all[i])
                .toArray();
    }

    private static int rounds(int[] counts, boolean untilLongest) {
        IntStream all = Arrays.stream(counts);
        return (untilLongest ? all.max() : all.min()).orElse(0);
    }

    /**
     * Whose turn it is, batch by batch.
     *
     * @param counts batches of each recording
     */
    static List<Turn> turns(int[] counts, boolean untilLongest) {
        List<Turn> turns = new ArrayList<>();
        for (int round = 0; round < rounds(counts, untilLongest); round++) {
            for (int recording = 0; recording < counts.length; recording++) {
                turns.add(new Turn(recording, round));
            }
        }
        return turns;
    }
}
