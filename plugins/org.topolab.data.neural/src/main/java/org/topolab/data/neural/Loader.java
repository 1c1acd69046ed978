package org.topolab.data.neural;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/** Makes a data set of the files of recordings. */
final class Loader {

    /** Images of a split are held in memory if they have no more values: 256 MiB. */
    static final long HELD_VALUES = 1L << 26;

    private final Reading reading;
    private final Split split;
    private final Monitor monitor;
    private final long heldValues;
    private final MessageDigest digest = Sha256.digest();

    /**
     * @param heldValues how many values the images of a split may have to be held in memory
     */
    Loader(Reading reading, Split split, Monitor monitor, long heldValues) {
        this.reading = reading;
        this.split = split;
        this.monitor = monitor;
        this.heldValues = heldValues;
    }

    /**
     * Reads one split.
     *
     * @param stores the recordings, which the data set closes
     */
    Dataset load(List<Store> stores) throws IOException {
        List<Recording> recordings = recordings(stores);
        Population population = Population.of(recordings, reading);
        List<int[]> chosen = new ArrayList<>();
        List<Statistics> statistics = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (int r = 0; r < recordings.size(); r++) {
            chosen.add(chosen(recordings.get(r), r));
            statistics.add(statistics(recordings.get(r)));
            forms.add(Form.of(recordings.get(r), reading, statistics.get(r)));
        }
        ImageShape shape = shape(recordings, forms);
        long values = chosen.stream().mapToLong(c -> (long) c.length * shape.values()).sum();
        List<Trials> trials = new ArrayList<>();
        for (int r = 0; r < recordings.size(); r++) {
            Statistics.Measured measured = new Statistics.Measured(recordings.get(r));
            Trials.How how =
                    new Trials.How(
                            forms.get(r),
                            IntStream.of(population.kept(r)).boxed().toList(),
                            reading.parts(simulated(stores)),
                            values <= heldValues,
                            split == Split.TRAIN ? measured::add : (part, numbers) -> {});
            trials.add(Trials.read(recordings.get(r), chosen.get(r), how, monitor));
            if (split == Split.TRAIN) {
                report(recordings.get(r), statistics.get(r), measured);
            } else {
                trials.get(r).refuseSilence(words());
            }
        }
        if (split == Split.TRAIN && !reading.leakage()) {
            Leakage.refuse(trials);
        }
        return new NeuralDataset(
                trials, responses(trials, population, forms), shape, Sha256.hex(digest));
    }

    private List<Recording> recordings(List<Store> stores) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        Map<String, Store> ids = new HashMap<>();
        for (Store store : stores) {
            Source source = new Source(store, digest);
            Recording recording = Recording.open(source, reading.parts(simulated(stores)));
            Store other = ids.put(recording.id(), store);
            if (other != null) {
                throw new FormatException(
                        store.where(""),
                        "recording '%s', as in %s".formatted(recording.id(), other.where("")),
                        "each recording once",
                        "correct data.recordings");
            }
            recordings.add(recording);
        }
        return recordings;
    }

    private static boolean simulated(List<Store> stores) {
        return stores.stream().allMatch(store -> store.has(Part.RATES.file(0)));
    }

    private List<Tier> tiers() {
        return switch (split) {
            case TRAIN -> List.of(Tier.TRAIN);
            case VALIDATION -> List.of(Tier.VALIDATION);
            case TEST -> reading.testTiers();
        };
    }

    private String words() {
        return tiers().stream().map(Tier::word).collect(Collectors.joining(" and "));
    }

    private int[] chosen(Recording recording, int r) throws IOException {
        List<Tier> wanted = tiers();
        int[] all =
                IntStream.range(0, recording.tiers().size())
                        .filter(trial -> wanted.contains(recording.tiers().get(trial)))
                        .toArray();
        if (all.length == 0) {
            Map<String, Long> found =
                    recording.tiers().stream()
                            .collect(Collectors.groupingBy(Tier::word, Collectors.counting()));
            throw new FormatException(
                    recording.source().store().where(Store.TIERS),
                    "no trial of tier %s, only %s".formatted(words(), found),
                    "some",
                    split == Split.VALIDATION
                            ? "leave train.stop out, or mark some trials so"
                            : split == Split.TEST
                                    ? "set data.tier-test"
                                    : "choose another recording");
        }
        return split == Split.TRAIN
                ? IntStream.of(
                                reading.images()
                                        .of(recording.source().store().where(""), r, all.length))
                        .map(i -> all[i])
                        .toArray()
                : all;
    }

    private Statistics statistics(Recording recording) throws IOException {
        if (!reading.statistics().equals(Reading.TRAIN)) {
            return new Statistics.Stored(recording.source(), reading.statistics());
        }
        if (recording.trials(Tier.TRAIN).length == 0) {
            throw new FormatException(
                    recording.source().store().where(Store.TIERS),
                    "no trial of tier train",
                    "some to compute statistics from",
                    "set data.statistics=all");
        }
        return new Statistics.Measured(recording);
    }

    private static ImageShape shape(List<Recording> recordings, List<Form> forms)
            throws FormatException {
        ImageShape first = forms.get(0).shrink().shape();
        for (int r = 1; r < forms.size(); r++) {
            ImageShape other = forms.get(r).shrink().shape();
            if (!other.equals(first)) {
                throw new FormatException(
                        recordings.get(r).source().store().where("data/images"),
                        "images of shape " + other,
                        "%s, as those of %s".formatted(first, recordings.get(0).id()),
                        "use recordings with images of one size");
            }
        }
        return first;
    }

    private void report(Recording recording, Statistics used, Statistics.Measured measured)
            throws IOException {
        boolean whole = reading.images().everything();
        monitor.progress(
                1,
                whole && !reading.statistics().equals(Reading.TRAIN)
                        ? Difference.words(recording, reading, used, measured)
                        : "read " + recording.id());
    }

    private static Responses responses(List<Trials> trials, Population population, List<Form> forms)
            throws IOException {
        int[] recordings =
                IntStream.range(0, trials.size())
                        .flatMap(r -> IntStream.generate(() -> r).limit(trials.get(r).size()))
                        .toArray();
        int[] stimuli =
                Shown.number(
                        trials.stream().map(Trials::shown).flatMap(Collection::stream).toList());
        Map<Part, float[][]> all = new EnumMap<>(Part.class);
        all.put(Part.RESPONSES, joined(trials, Trials::responses));
        all.put(Part.PUPIL, joined(trials, Trials::pupil));
        all.put(Part.BEHAVIOUR, joined(trials, Trials::behaviour));
        all.put(Part.RATES, joined(trials, Trials::rates));
        Responses responses =
                Responses.of(
                        population.neurons(forms), recordings, stimuli, all.get(Part.RESPONSES));
        if (all.get(Part.PUPIL).length > 0) {
            responses = responses.beside(Responses.PUPIL, all.get(Part.PUPIL));
        }
        if (all.get(Part.BEHAVIOUR).length > 0) {
            responses = responses.beside(Responses.BEHAVIOUR, all.get(Part.BEHAVIOUR));
        }
        return all.get(Part.RATES).length > 0
                ? responses.drawnFrom(all.get(Part.RATES))
                : responses;
    }

    private static float[][] joined(List<Trials> trials, Function<Trials, List<float[]>> of) {
        return trials.stream().map(of).flatMap(Collection::stream).toArray(float[][]::new);
    }
}
