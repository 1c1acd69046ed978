package org.topolab.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.topolab.api.model.Model;
import org.topolab.api.model.Tensor;
import org.topolab.api.model.TrainingState;
import org.topolab.format.file.Sha256;
import org.topolab.format.json.Json;
import org.topolab.format.safetensors.Safetensors;

/**
 * The newest two generations of everything an exact resume needs: weights with running statistics,
 * the optimiser's memory, and the position in the epoch. Random numbers are counter-based, so the
 * position is their whole state. A generation is one folder that appears whole; a damaged one is
 * told by its fingerprints, and the one before it is used.
 */
final class Checkpoints {

    private static final int GENERATIONS = 2;
    private static final String WEIGHTS = "weights.safetensors";
    private static final String STATE = "state.safetensors";
    private static final String BEST = "best.safetensors";
    private static final String POSITION = "position.json";

    /**
     * Where a run goes on.
     *
     * @param skipped one sentence for each newer generation that could not be used
     */
    record Restored(Position position, List<String> skipped) {}

    private final Path folder;

    Checkpoints(RunFolder run) {
        folder = run.checkpoint();
    }

    /** Writes a generation of a training that is not stopped by a score. */
    void write(Model model, Position position) throws IOException {
        write(model, position, Optional.empty());
    }

    /** Writes a generation, with what decides when to stop. */
    void write(Model model, Position position, Optional<Rounds> rounds) throws IOException {
        Files.createDirectories(folder);
        TrainingState state = model.state();
        String name = String.format(Locale.ROOT, "step-%012d", state.step());
        Path stage = folder.resolve("." + name + ".tmp");
        RunFolder.delete(stage);
        Files.createDirectory(stage);
        try {
            Weights.write(stage.resolve(WEIGHTS), model.parameters(), Map.of());
            Safetensors.write(stage.resolve(STATE), new TreeMap<>(state.tensors()), Map.of());
            Map<String, Object> plain = new LinkedHashMap<>();
            if (rounds.isPresent()) {
                Map<String, Tensor> best = rounds.get().best();
                Safetensors.write(stage.resolve(BEST), new TreeMap<>(best), Map.of());
                plain.put(BEST, Sha256.of(stage.resolve(BEST)));
                plain.put("stop", rounds.get().plain());
            }
            plain.put("step", state.step());
            plain.put("position", position.plain());
            plain.put(WEIGHTS, Sha256.of(stage.resolve(WEIGHTS)));
            plain.put(STATE, Sha256.of(stage.resolve(STATE)));
            RunFolder.json(stage.resolve(POSITION), plain);
            Path target = folder.resolve(name);
            RunFolder.delete(target);
            Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
            Staging.force(folder);
        } finally {
            RunFolder.delete(stage);
        }
        List<Path> all = generations();
        for (Path old : all.subList(Math.min(GENERATIONS, all.size()), all.size())) {
            RunFolder.delete(old);
        }
    }

    /**
     * Puts the newest usable generation into a model; empty if there is none.
     *
     * @param rounds what decides when to stop, put back to where it stood; empty if nothing does
     */
    Optional<Restored> restore(Model model, Optional<Rounds> rounds) throws IOException {
        List<String> skipped = new ArrayList<>();
        for (Path generation : generations()) {
            try {
                return Optional.of(
                        new Restored(restore(generation, model, rounds), List.copyOf(skipped)));
            } catch (IOException | IllegalArgumentException e) {
                skipped.add(
                        "checkpoint %s cannot be used and is passed over: %s"
                                .formatted(generation.getFileName(), e.getMessage()));
            }
        }
        if (!skipped.isEmpty()) {
            throw new IOException(String.join("; ", skipped));
        }
        return Optional.empty();
    }

    private static Position restore(Path generation, Model model, Optional<Rounds> rounds)
            throws IOException {
        Map<?, ?> plain = (Map<?, ?>) Json.read(generation.resolve(POSITION));
        boolean scored = rounds.isPresent() && plain.containsKey("stop");
        for (String file : scored ? List.of(WEIGHTS, STATE, BEST) : List.of(WEIGHTS, STATE)) {
            if (!Sha256.of(generation.resolve(file)).equals(plain.get(file))) {
                throw new IOException(
                        "%s does not have the SHA-256 it was written with; it is damaged"
                                .formatted(generation.resolve(file)));
            }
        }
        Safetensors state = Safetensors.read(generation.resolve(STATE));
        Weights.read(generation.resolve(WEIGHTS), model.parameters());
        model.restore(new TrainingState((Long) plain.get("step"), state.tensors()));
        if (scored) {
            rounds.get()
                    .restore(
                            (Map<?, ?>) plain.get("stop"),
                            Safetensors.read(generation.resolve(BEST)).tensors());
        }
        return Position.of((Map<?, ?>) plain.get("position"));
    }

    /** Newest first. */
    private List<Path> generations() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("step-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
