package org.topolab.core.internal.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Compute;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;
import org.topolab.core.recipe.Chosen;
import org.topolab.core.recipe.Recipe;

/** What {@code run.json} says: what was run, with which versions, data and machine, and how far. */
final class RunRecord {

    static final String RUNNING = "running";
    static final String INTERRUPTED = "interrupted";
    static final String FINISHED = "finished";
    static final String FAILED = "failed";

    /** The network was trained elsewhere. */
    static final String IMPORTED = "imported";

    static final String SPEED = "images_per_second";
    static final String PEAK = "peak_memory_bytes";

    private final Map<String, Object> values;
    private final Clock clock;

    private RunRecord(Map<String, Object> values, Clock clock) {
        this.values = new LinkedHashMap<>(values);
        this.clock = clock;
    }

    static RunRecord begin(Opened opened, Surroundings around) {
        Recipe recipe = opened.recipe();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", RunFolder.KIND);
        values.put("format", RunFolder.FORMAT);
        values.put("name", recipe.name());
        values.put("status", RUNNING);
        values.put("started", around.clock().instant().toString());
        values.put("recipe", recipe.frozen());
        values.put("bundles", bundles(recipe, around.bundles().get()));
        values.put("data", data(opened));
        values.put("model", model(opened));
        values.put("compute", compute(opened.compute()));
        values.put("machine", around.machine().facts());
        values.put(
                "determinism",
                "same recipe, versions and machine class give the same bits,"
                        + " whatever was interrupted in between");
        return new RunRecord(values, around.clock());
    }

    static RunRecord read(RunFolder folder, Clock clock) throws IOException {
        return new RunRecord(folder.record(), clock);
    }

    private static Map<String, Object> bundles(Recipe recipe, Map<String, String> installed) {
        Map<String, Object> versions = new TreeMap<>(installed);
        Stream.of(
                        Stream.of(recipe.data(), recipe.model()),
                        recipe.metrics().stream(),
                        recipe.figures().stream(),
                        recipe.movies().stream())
                .flatMap(all -> all)
                .map(Chosen::entry)
                .forEach(entry -> versions.put(entry.bundle(), entry.version()));
        return versions;
    }

    private static Map<String, Object> data(Opened opened) {
        Preparation.Data both = opened.data();
        ImageShape shown = opened.prepared().settled().augmentation().shape();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("train", split(both.train(), shown));
        data.put("test", split(both.test(), shown));
        both.validation().ifPresent(v -> data.put("validation", split(v, shown)));
        data.put("targets", targets(both.test().targets()));
        return data;
    }

    private static Map<String, Object> split(Dataset data, ImageShape shown) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("sha256", data.sha256());
        plain.put("images", (long) data.size());
        plain.put("shape", data.shape().toString());
        plain.put("shown", shown.toString());
        return plain;
    }

    private static Map<String, Object> targets(Targets targets) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", targets.kind());
        plain.put("outputs", (long) targets.outputs());
        targets.classes().ifPresent(classes -> plain.put("names", classes.names()));
        if (targets instanceof Responses responses) {
            plain.putAll(PlainNeurons.of(responses.neurons()));
        }
        return plain;
    }

    /** What a record's recipe says of the model: family and options; a copy. */
    static Map<String, Object> model(Map<String, Object> record) {
        Map<String, Object> model = new LinkedHashMap<>();
        if (record.get("recipe") instanceof Map<?, ?> recipe
                && recipe.get("model") instanceof Map<?, ?> said) {
            said.forEach((key, value) -> model.put(String.valueOf(key), value));
        }
        return model;
    }

    private static Map<String, Object> model(Opened opened) {
        Parameters parameters = opened.model().parameters();
        long trained =
                parameters.names().stream()
                        .filter(parameters::trained)
                        .mapToLong(name -> parameters.get(name).size())
                        .sum();
        List<Object> sheets = new ArrayList<>();
        for (Sheet sheet : opened.model().sheets()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("id", sheet.id());
            plain.put("title", sheet.title());
            plain.put("layout", PlainResults.layout(sheet.layout()));
            sheets.add(plain);
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("parameters", trained);
        plain.put("engine", opened.model().engine());
        plain.put("sheets", sheets);
        return plain;
    }

    private static Map<String, Object> compute(Compute compute) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("precision", compute.precision());
        plain.put("threads", (long) compute.threads());
        plain.put("recompute", compute.recompute());
        return plain;
    }

    /** Says what the model was given of the network it started from. */
    RunRecord inherited(Ancestor ancestor, Ancestor.Inheritance inheritance) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("sha256", ancestor.sha256());
        plain.put("taken", (long) inheritance.taken());
        plain.put("fresh", (long) inheritance.fresh());
        values.put("from", plain);
        return this;
    }

    /** Says how the run computes from now on, which may be another way than it began with. */
    RunRecord computing(Opened opened) {
        values.put("compute", compute(opened.compute()));
        values.put("model", model(opened));
        return this;
    }

    /**
     * Says how fast it went and how much memory it took.
     *
     * @param imagesPerSecond training images a second of wall time, measurements left out
     * @param peakBytes most memory that the whole process took; of several parts the largest counts
     */
    RunRecord performance(double imagesPerSecond, long peakBytes) {
        if (imagesPerSecond > 0) {
            values.put(SPEED, imagesPerSecond);
        }
        long before = values.get(PEAK) instanceof Long bytes ? bytes : 0;
        values.put(PEAK, Math.max(before, peakBytes));
        return this;
    }

    /** What {@link #performance(double, long)} said. */
    Map<String, Object> performance() {
        Map<String, Object> said = new TreeMap<>(values);
        said.keySet().retainAll(Set.of(SPEED, PEAK));
        return said;
    }

    String status() {
        return String.valueOf(values.get("status"));
    }

    /** Why there is nothing to go on with; empty if there is. */
    Optional<String> idle() {
        if (status().equals(FINISHED)) {
            return Optional.of("this run is finished; nothing is left to do");
        }
        return status().equals(IMPORTED)
                ? Optional.of(
                        "this network was imported: there is no training to go on with; measure it,"
                                + " or start a recipe from it with train.from=RUN")
                : Optional.empty();
    }

    /** Whether it has data of its own; an imported network has none until it is measured. */
    boolean hasData() {
        return values.get("data") instanceof Map;
    }

    /** Gives an imported network the data it was first measured on. */
    RunRecord settle(Recipe recipe, Opened opened, Surroundings around) {
        Map<String, Object> model = new LinkedHashMap<>();
        ((Map<?, ?>) values.get("model")).forEach((key, value) -> model.put("" + key, value));
        model.putAll(model(opened));
        values.put("recipe", recipe.frozen());
        values.put("bundles", bundles(recipe, around.bundles().get()));
        values.put("data", data(opened));
        values.put("model", model);
        return this;
    }

    /** Fingerprint of a split's files when the run began. */
    String sha256(String split) {
        Map<?, ?> data = (Map<?, ?>) values.get("data");
        return String.valueOf(((Map<?, ?>) data.get(split)).get("sha256"));
    }

    /** Versions of bundles when the run began. */
    Map<?, ?> bundles() {
        return (Map<?, ?>) values.get("bundles");
    }

    /** Says how the run stands; a cause is given for a failed one. */
    RunRecord status(String status, String cause) {
        values.put("status", status);
        values.put(status, clock.instant().toString());
        if (cause.isEmpty()) {
            values.remove("cause");
        } else {
            values.put("cause", cause);
        }
        return this;
    }

    void save(RunFolder folder) throws IOException {
        RunFolder.json(folder.recordFile(), values);
    }
}
