package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.ModelFamily;
import org.topolab.api.model.Tensor;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.internal.recipe.Frozen;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.Problem;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.Exchange;
import org.topolab.format.file.AtomicFile;
import org.topolab.format.file.Sha256;
import org.topolab.format.json.Json;
import org.topolab.format.safetensors.Safetensors;

/** Networks of run folders, in and out. */
@Component(service = Exchange.class)
public final class FolderExchange implements Exchange {

    private final Catalog catalog;
    private final Repeats recipes;
    private final Supplier<Map<String, String>> bundles;
    private final Clock clock;

    @Activate
    public FolderExchange(
            @Reference Catalog catalog, @Reference Repeats recipes, BundleContext context) {
        this(catalog, recipes, () -> Surroundings.bundles(context), Clock.systemUTC());
    }

    /** For use without a framework. */
    public FolderExchange(
            Catalog catalog, Repeats recipes, Supplier<Map<String, String>> bundles, Clock clock) {
        this.catalog = catalog;
        this.recipes = recipes;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public Imported take(
            Path file,
            Optional<String> family,
            List<String> overrides,
            Path folder,
            boolean replace)
            throws IOException, RecipeException {
        Path target = folder.toAbsolutePath().normalize();
        Staging.check(target, replace);
        TrainedFile trained = TrainedFile.read(file);
        String id = family.or(trained::family).orElseThrow(FolderExchange::noFamily);
        Entry<ModelFamily> entry = catalog.find(Kind.MODELS, id);
        Intake.Recognised network =
                new Intake(catalog, recipes, file, trained, entry).recognise(overrides);
        Map<String, Object> record = record(file, trained, entry, network);
        Staging.publish(
                target, replace, stage -> write(new RunFolder(stage), trained, network, record));
        return new Imported(target, id, network.adopted().trained(), network.notes());
    }

    private static RecipeException noFamily() {
        return new RecipeException(
                List.of(
                        new Problem(
                                "import",
                                0,
                                0,
                                "model.family",
                                "missing: the file does not say its own; name it with --family ID,"
                                        + " 'topolab list models' shows them")));
    }

    private void write(
            RunFolder folder,
            TrainedFile trained,
            Intake.Recognised network,
            Map<String, Object> record)
            throws IOException {
        folder.prepare();
        AtomicFile.text(folder.recipe(), Frozen.yaml(network.recipe()));
        MetricsFile.open(folder.metrics()).save();
        int epoch = trained.epoch().orElse(0);
        Safetensors.write(
                folder.weights(epoch),
                network.adopted().parameters(),
                Map.of("format", "pt", TrainedFile.EPOCH, Integer.toString(epoch)));
        RunFolder.json(folder.recordFile(), record);
        new RunLog(folder, clock).add("imported", Map.of("source", record.get("source")));
    }

    private Map<String, Object> record(
            Path file, TrainedFile trained, Entry<ModelFamily> family, Intake.Recognised network)
            throws IOException {
        Map<String, String> versions = new LinkedHashMap<>(bundles.get());
        versions.put(family.bundle(), family.version());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", RunFolder.KIND);
        record.put("format", RunFolder.FORMAT);
        record.put("name", network.recipe().get("name"));
        record.put("status", RunRecord.IMPORTED);
        record.put(RunRecord.IMPORTED, clock.instant().toString());
        record.put("recipe", network.recipe());
        record.put("bundles", versions);
        record.put("source", source(file, trained, network.adopted()));
        record.put("model", model(network.adopted()));
        record.put("notes", network.notes());
        return record;
    }

    private static Map<String, Object> source(Path file, TrainedFile trained, Adopted adopted)
            throws IOException {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("file", file.getFileName().toString());
        source.put("sha256", Sha256.of(file));
        source.put("format", trained.format());
        adopted.updates().ifPresent(updates -> source.put("updates", updates));
        return source;
    }

    private static Map<String, Object> model(Adopted adopted) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("parameters", adopted.trained());
        model.put("channels", (long) adopted.channels());
        adopted.image().ifPresent(image -> model.put("image", image.toString()));
        model.put("outputs", (long) adopted.outputs());
        return model;
    }

    @Override
    public int give(Path run, Path file, String prefix, boolean replace) throws IOException {
        RunFolder folder = RunFolder.open(run);
        Weights.Kept kept = Weights.latest(folder);
        if (Files.exists(file) && !replace) {
            throw new FileAlreadyExistsException(
                    "%s exists already; choose another file with --out, or replace it with --force"
                            .formatted(file));
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Safetensors.read(kept.file())
                .tensors()
                .forEach((name, tensor) -> tensors.put(prefix + name, tensor));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Safetensors.write(file, tensors, facts(folder, kept.epoch()));
        return kept.epoch();
    }

    /** What the file says of itself. */
    private static Map<String, String> facts(RunFolder folder, int epoch) throws IOException {
        Map<String, Object> record = folder.record();
        Map<String, Object> options = RunRecord.model(record);
        Object family = options.remove(TrainedFile.FAMILY);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", "pt");
        facts.put("run", String.valueOf(record.get("name")));
        facts.put(TrainedFile.FAMILY, String.valueOf(family));
        facts.put(TrainedFile.OPTIONS, Json.writeLine(options));
        facts.put(TrainedFile.EPOCH, Integer.toString(epoch));
        return facts;
    }
}
