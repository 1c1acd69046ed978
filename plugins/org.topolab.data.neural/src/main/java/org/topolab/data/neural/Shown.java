package org.topolab.data.neural;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.topolab.format.file.FormatException;

/**
 * The image that a trial showed.
 *
 * @param category class of images within which ids are unique; empty if there is none
 * @param id what the recording calls it; empty if it does not say
 * @param sha256 of its pixels
 */
record Shown(String category, String id, String sha256) {

    /** Where images have ids, first ones first. */
    private static final List<String> IDS =
            List.of("image", "colorframeprojector_image", "frame_image");

    /** As the lab orders them: classes by name, ids within them ascending. */
    private static final Comparator<Shown> ORDER =
            Comparator.comparing(Shown::category)
                    .thenComparingDouble(Shown::number)
                    .thenComparing(Shown::id)
                    .thenComparing(Shown::sha256);

    private double number() {
        return id.matches("-?\\d{1,15}") ? Double.parseDouble(id) : Double.POSITIVE_INFINITY;
    }

    /** What a recording calls the images of its trials; nothing if it has no ids. */
    static Optional<List<Shown>> named(Recording recording) throws IOException {
        Source source = recording.source();
        int trials = recording.tiers().size();
        for (String kind : IDS) {
            Optional<List<String>> ids = source.names(file(kind + "_id"), "as tiers", trials);
            if (ids.isPresent()) {
                Optional<List<String>> categories =
                        source.names(file(kind + "_class"), "as tiers", trials);
                List<Shown> named = new ArrayList<>(trials);
                for (int trial = 0; trial < trials; trial++) {
                    int row = trial;
                    String category = categories.map(all -> all.get(row)).orElse("");
                    named.add(new Shown(category, ids.get().get(trial), ""));
                }
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static String file(String column) {
        return "meta/trials/%s.npy".formatted(column);
    }

    /** The same with the pixels of a trial. */
    Shown with(String pixels) {
        return new Shown(category, id, pixels);
    }

    /**
     * Refuses images that have the same id in one recording, but other pixels.
     *
     * @param trials the trials
     * @param shown what each of them showed
     */
    static void check(Recording recording, int[] trials, List<Shown> shown) throws FormatException {
        Map<Shown, Integer> first = new HashMap<>();
        for (int i = 0; i < trials.length; i++) {
            Shown own = shown.get(i);
            int index = i;
            int before = first.computeIfAbsent(own.with(""), s -> index);
            if (!own.id().isEmpty() && !own.equals(shown.get(before))) {
                throw new FormatException(
                        recording.source().store().where(Part.IMAGES.file(trials[i])),
                        "another image than in trial %d".formatted(trials[before]),
                        "the same, as both have image id %s%s in meta/trials"
                                .formatted(
                                        own.id(),
                                        own.category().isEmpty()
                                                ? ""
                                                : " of class " + own.category()),
                        "correct the ids or the images");
            }
        }
    }

    /** A number for each, equal where the same image was shown, in the lab's order. */
    static int[] number(List<Shown> shown) {
        Map<Shown, Integer> numbers = new TreeMap<>(ORDER);
        shown.forEach(each -> numbers.put(each, 0));
        int next = 0;
        for (Map.Entry<Shown, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return shown.stream().mapToInt(numbers::get).toArray();
    }
}
