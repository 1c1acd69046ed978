package org.topolab.api.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Neurons whose responses were recorded, numbered from 0 through all recordings: where each lies,
 * which are the same cell in several recordings, and, of simulated ones, what each truly sees.
 */
public final class Neurons {

    /** What {@link #match} says of a neuron that has no counterpart in another recording. */
    public static final int UNMATCHED = -1;

    private static final int AXES = 3;

    /**
     * The neurons that were recorded together, numbers first to first + size - 1.
     *
     * @param id such as {@code 20457-5-9-0}
     * @param first number of the first neuron
     * @param size how many, at least 1
     */
    public record Recording(String id, int first, int size) {

        public Recording {
            if (first < 0 || size < 1) {
                throw new IllegalArgumentException(
                        "recording '%s' has %d neurons from %d on, expected at least 1, from 0 on"
                                .formatted(id, size, first));
            }
        }

        /** Number after that of the last neuron. */
        public int end() {
            return first + size;
        }
    }

    private final List<Recording> recordings;
    private final Optional<float[]> positionsUm;
    private final Optional<int[]> matches;
    private final Optional<float[]> centres;

    private Neurons(
            List<Recording> recordings,
            Optional<float[]> positionsUm,
            Optional<int[]> matches,
            Optional<float[]> centres) {
        this.recordings = List.copyOf(recordings);
        this.positionsUm = positionsUm;
        this.matches = matches;
        this.centres = centres;
    }

    /**
     * Neurons of which nothing more is known.
     *
     * @param recordings one after the other, without gaps, ids unique; at least one
     * @throws IllegalArgumentException if they are not
     */
    public static Neurons of(List<Recording> recordings) {
        int next = 0;
        for (Recording recording : recordings) {
            if (recording.first() != next) {
                throw new IllegalArgumentException(
                        "recording '%s' begins with neuron %d, expected %d"
                                .formatted(recording.id(), recording.first(), next));
            }
            next = recording.end();
        }
        if (next == 0
                || recordings.stream().map(Recording::id).distinct().count() < recordings.size()) {
            throw new IllegalArgumentException(
                    "recordings %s, expected at least one, each with its own id"
                            .formatted(recordings));
        }
        return new Neurons(recordings, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** So many neurons of one recording of which nothing more is known. */
    public static Neurons unknown(int size) {
        return of(List.of(new Recording("recording", 0, size)));
    }

    /**
     * The same, lying in cortex.
     *
     * @param um [neurons, 3] row-major, in micrometres: x and y along the cortex, then depth;
     *     copied
     */
    public Neurons at(float[] um) {
        check(um.length, AXES, "positions");
        return new Neurons(recordings, Optional.of(um.clone()), matches, centres);
    }

    /**
     * The same, some of them one cell in several recordings.
     *
     * @param ids [neurons], equal for the same cell, {@link #UNMATCHED} for others; copied
     */
    public Neurons matching(int[] ids) {
        check(ids.length, 1, "matches");
        return new Neurons(recordings, positionsUm, Optional.of(ids.clone()), centres);
    }

    /**
     * The same, whose true receptive fields are known, since they were simulated.
     *
     * @param pixels [neurons, 2] row-major, column and row of the centre in pixels of the images,
     *     from 0 at the centre of the first one; copied
     */
    public Neurons seeing(float[] pixels) {
        check(pixels.length, 2, "centres");
        return new Neurons(recordings, positionsUm, matches, Optional.of(pixels.clone()));
    }

    private void check(int values, int each, String what) {
        if (values != size() * each) {
            throw new IllegalArgumentException(
                    "%d values as %s of %d neurons, expected %d each"
                            .formatted(values, what, size(), each));
        }
    }

    /** How many there are in all recordings. */
    public int size() {
        return recordings.get(recordings.size() - 1).end();
    }

    /** The recordings, in order of their neurons. */
    public List<Recording> recordings() {
        return recordings;
    }

    /** Whether it is known where they lie. */
    public boolean placed() {
        return positionsUm.isPresent();
    }

    /**
     * Where a neuron lies, in micrometres.
     *
     * @param axis 0 and 1 along the cortex, 2 for depth
     * @throws java.util.NoSuchElementException if that is not known
     */
    public float positionUm(int neuron, int axis) {
        return positionsUm.orElseThrow()[neuron * AXES + axis];
    }

    /** What is the same for one cell in several recordings, or {@link #UNMATCHED}. */
    public int match(int neuron) {
        return matches.map(ids -> ids[neuron]).orElse(UNMATCHED);
    }

    /** True centres of the receptive fields, [neurons, 2] column and row; a copy, if known. */
    public Optional<float[]> centres() {
        return centres.map(float[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neurons o
                && recordings.equals(o.recordings)
                && Arrays.equals(positionsUm.orElse(null), o.positionsUm.orElse(null))
                && Arrays.equals(matches.orElse(null), o.matches.orElse(null))
                && Arrays.equals(centres.orElse(null), o.centres.orElse(null));
    }

    @Override
    public int hashCode() {
        return recordings.hashCode();
    }
}
