package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Tensor;
import org.topolab.api.option.Options;

/** Finds out which Reset network, or which baseline, some tensors are. */
final class Adoption {

    /** Published names of files say n after these words: {@code ResetNumber2FashionMNIST...}. */
    private static final Pattern N_IN_NAME = Pattern.compile("(?i)(?:reset|nested)[a-z]*(\\d+)");

    private static final String PUBLISHED = "published";
    private static final String MASTER = "Classifier.";

    /** Height and width with which shapes are listed; no tensor depends on them. */
    private static final int ANY_SIDE = 32;

    private final String source;
    private final ForeignTensors tensors;
    private final Map<String, Object> said;
    private final List<String> notes = new ArrayList<>();

    private Adoption(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        this.source = source;
        this.tensors = new ForeignTensors(tensors);
        this.said = said;
    }

    /**
     * A Reset network.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Adopted reset(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        return new Adoption(source, tensors, said).reset();
    }

    /**
     * A residual network alone.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Adopted baseline(String source, Map<String, Tensor> tensors, Map<String, Object> said) {
        return new Adoption(source, tensors, said).baseline();
    }

    private Adopted baseline() {
        if (tensors.has("Nest1.0.conv1.weight")) {
            throw new IllegalArgumentException(
                    "sub-networks 'Nest1.0.' and others; that is a network of family 'reset'");
        }
        FoundNetwork found = FoundNetwork.of("", tensors);
        ResNet network = found.preset(said.get("network"));
        found.doubt("network", said.get("network")).ifPresent(notes::add);
        int channels = tensors.dimension("conv1.weight", 4, 1);
        int outputs = tensors.dimension("linear.bias", 1, 0);
        ImageShape image = new ImageShape(channels, ANY_SIDE, ANY_SIDE);
        return adopted(
                Map.of("network", network.id()),
                new Composition(image, List.of(), network, new Task(outputs)));
    }

    private Adopted reset() {
        if (tensors.count("Nest1.") == 0 && tensors.has("conv1.weight")) {
            throw new IllegalArgumentException(
                    "one residual network without sub-networks 'Nest1.0.'; that is a network of"
                            + " family 'resnet20'");
        }
        List<FoundLevel> levels = FoundLevel.all(tensors);
        Map<String, Object> options = levels.size() == 1 ? single(levels.get(0)) : several(levels);
        master(levels.get(levels.size() - 1), options);
        int channels = tensors.dimension("Nest1.0.conv1.weight", 4, 1);
        Optional<FoundDecoder> decoder = FoundDecoder.of(channels, tensors);
        decoder.ifPresent(found -> options.put("decoder", found.kind()));
        int side = decoder.map(FoundDecoder::side).orElse(ANY_SIDE);
        noteOtherName(levels);
        return adopted(
                options,
                ResetOptions.of(Options.of(ResetOptions.specs(), options))
                        .fitting("")
                        .composition(
                                new ImageShape(channels, side, side),
                                tensors.dimension(MASTER + "linear.bias", 1, 0)));
    }

    private Map<String, Object> single(FoundLevel level) {
        level.network().doubt("subnet", said.get("subnet")).ifPresent(notes::add);
        return level.options(said);
    }

    /** Levels as a list; what was said of each beside its tensors is kept. */
    private Map<String, Object> several(List<FoundLevel> levels) {
        List<Object> plain = new ArrayList<>();
        for (int l = 0; l < levels.size(); l++) {
            Map<String, Object> level = new LinkedHashMap<>();
            Map<?, ?> known = saidOfLevel(l);
            known.forEach((key, value) -> level.put(String.valueOf(key), value));
            level.putAll(levels.get(l).options(known));
            plain.add(level);
        }
        return new LinkedHashMap<>(Map.of("levels", plain));
    }

    private Map<?, ?> saidOfLevel(int index) {
        return said.get("levels") instanceof List<?> list
                        && index < list.size()
                        && list.get(index) instanceof Map<?, ?> map
                ? map
                : Map.of();
    }

    /** Says what the master is where it may not be the same as the last sub-networks. */
    private void master(FoundLevel last, Map<String, Object> options) {
        FoundNetwork found = FoundNetwork.of(MASTER, tensors);
        if (found.named(said.get("master")).isPresent()) {
            options.put("master", said.get("master"));
        } else if (!found.presets().equals(last.network().presets())) {
            options.put("master", found.preset("").id());
            found.doubt("master", "").ifPresent(notes::add);
        }
    }

    private void noteOtherName(List<FoundLevel> levels) {
        Matcher named = N_IN_NAME.matcher(source);
        int n = levels.get(0).n();
        if (named.find() && !named.group(1).equals(Integer.toString(n))) {
            notes.add(
                    "the name '%s' says Reset(%s), the tensors are those of a Reset(%d)"
                            .formatted(source, named.group(1), n));
        }
    }

    private Adopted adopted(Map<String, Object> options, Composition composition) {
        Map<String, Tensor> ours = tensors.exactly(TensorShapes.of(composition));
        long trained =
                ours.entrySet().stream()
                        .filter(entry -> !entry.getKey().contains(".running_"))
                        .mapToLong(entry -> entry.getValue().size())
                        .sum();
        notes.add(
                "metrics are set as published, with d' over class means; 'topolab measure RUN"
                        + " selectivity clustering' takes the corrected ones");
        // a decoder draws the image, so it alone tells height and width
        Optional<ImageShape> image =
                options.containsKey("decoder")
                        ? Optional.of(composition.image())
                        : Optional.empty();
        return new Adopted(
                options,
                composition.image().channels(),
                image,
                composition.task().outputs(),
                ours,
                trained,
                tensors.updates(),
                metrics(),
                notes);
    }

    private static Map<String, Map<String, Object>> metrics() {
        Map<String, Map<String, Object>> metrics = new LinkedHashMap<>();
        metrics.put("selectivity", Map.of("dprime", PUBLISHED));
        metrics.put("clustering", Map.of("dprime", PUBLISHED));
        metrics.put("topography", Map.of("dprime", PUBLISHED, "definition", PUBLISHED));
        return metrics;
    }
}
