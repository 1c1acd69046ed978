package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.Options;

/** Models that have a name: options that it fixes, among them those of its readout. */
enum Preset {
    /** What is recommended: the defaults of all options; fixes none. */
    MODERN,
    /** Fixes none, for recipes that say everything themselves. */
    OWN,
    /** The transfer core of Lurz et al. 2021, places predicted from cortex. */
    LURZ_2020,
    /** The model of the Sensorium competition 2022. */
    SENSORIUM_2022,
    /** The factorised readout of Klindt et al. 2017 on the core it was compared on in 2021. */
    KLINDT_FACTORISED,
    /** The pooled point readout of Sinz et al. 2018 on the same core. */
    SINZ_POOLED,
    /** One linear filter for each neuron, then the rate: the control of Sensorium. */
    LN,
    /** Small enough for images of 24 pixels and a first look. */
    TINY;

    static final String OPTION = "preset";

    private static final String READOUT = ReadoutChoice.OPTION;
    private static final double PUBLISHED_MOMENTUM = 0.9;

    static OptionSpec spec() {
        return new ChoiceOption(
                OPTION,
                "Fixes options by a name. modern is the default of all options and fixes none, nor"
                        + " does own; what the others fix is in the plug-in's README.",
                Words.word(MODERN),
                Words.of(Preset.class));
    }

    static Preset of(Options options) {
        return Words.constant(Preset.class, options.text(OPTION));
    }

    /** Whether its penalties are those of a publication, beside a loss that is not a mean. */
    boolean published() {
        return !fixes().isEmpty() && this != TINY;
    }

    /** What it fixes; groups hold only what it fixes in them. */
    Map<String, Object> fixes() {
        return switch (this) {
            case MODERN, OWN -> Map.of();
            case LURZ_2020 ->
                    published(
                            List.of(15L, 13L, 13L, 13L),
                            1.0,
                            Map.of(
                                    READOUT,
                                    "gaussian",
                                    "gaussian",
                                    Map.of(
                                            "covariance",
                                            "full",
                                            "positions",
                                            "cortex",
                                            "hidden",
                                            List.of(),
                                            "final-tanh",
                                            false,
                                            "start-range",
                                            0.55,
                                            "start-spread",
                                            0.4,
                                            "feature-start",
                                            1e-3,
                                            "penalty",
                                            2.439)));
            case SENSORIUM_2022 -> published(List.of(9L, 7L, 7L, 7L), 6.3831, sensorium());
            case KLINDT_FACTORISED ->
                    published(
                            List.of(9L, 7L, 7L, 7L),
                            6.3831,
                            Map.of(
                                    READOUT,
                                    "factorised",
                                    "factorised",
                                    Map.of(
                                            "normalise",
                                            false,
                                            "positive",
                                            true,
                                            "start-noise",
                                            4.1e-5,
                                            "penalty",
                                            0.0076)));
            case SINZ_POOLED ->
                    published(
                            List.of(9L, 7L, 7L, 7L),
                            46.4,
                            Map.of(
                                    READOUT,
                                    "point",
                                    "point",
                                    Map.of(
                                            "steps",
                                            2L,
                                            "kernel",
                                            3L,
                                            "pooling",
                                            "average",
                                            "start-range",
                                            0.2,
                                            "penalty",
                                            0.0207)));
            case LN -> linear();
            case TINY ->
                    Map.of(
                            CoreOptions.FILTERS,
                            8L,
                            CoreOptions.KERNELS,
                            List.of(5L, 3L),
                            READOUT,
                            "gaussian");
        };
    }

    private static Map<String, Object> sensorium() {
        return Map.of(
                READOUT,
                "gaussian",
                "gaussian",
                Map.of(
                        "covariance",
                        "full",
                        "positions",
                        "cortex",
                        "hidden",
                        List.of(30L),
                        "final-tanh",
                        true,
                        "start-spread",
                        0.1,
                        "penalty",
                        0.0076));
    }

    private static Map<String, Object> linear() {
        Map<String, Object> all =
                new LinkedHashMap<>(published(List.of(9L, 7L, 7L), 6.3831, sensorium()));
        all.put(CoreOptions.LINEAR, true);
        return all;
    }

    private static Map<String, Object> published(
            List<Long> kernels, double roughness, Map<String, Object> readout) {
        Map<String, Object> all = new LinkedHashMap<>(readout);
        all.put(CoreOptions.FILTERS, 64L);
        all.put(CoreOptions.KERNELS, kernels);
        all.put(CoreOptions.KIND, CoreOptions.SEPARABLE);
        all.put(CoreOptions.PAD_INPUT, false);
        all.put(CoreOptions.LINEAR, false);
        all.put(CoreOptions.SQUEEZE, 0L);
        all.put(CoreOptions.MOMENTUM, PUBLISHED_MOMENTUM);
        all.put(Rate.BIAS_START, Rate.PUBLISHED);
        all.put(
                Penalties.ROUGHNESS,
                Map.of("kind", "laplace-l2-norm", Penalties.GAMMA, roughness, "padding", 1L));
        return all;
    }

    /** The options with what this fixes. */
    Options in(List<OptionSpec> specs, Options given) {
        return Options.of(specs, merged(specs, given.values(), fixes()));
    }

    private static Map<String, Object> merged(
            List<OptionSpec> specs, Map<String, Object> given, Map<?, ?> fixes) {
        Map<String, Object> all = new LinkedHashMap<>(given);
        for (OptionSpec spec : specs) {
            Optional<Object> fixed = Optional.ofNullable(fixes.get(spec.name()));
            if (spec instanceof GroupOption group && fixed.isPresent()) {
                Map<String, Object> inner = new LinkedHashMap<>();
                ((Map<?, ?>) given.get(group.name()))
                        .forEach((name, value) -> inner.put(String.valueOf(name), value));
                all.put(group.name(), merged(group.members(), inner, (Map<?, ?>) fixed.get()));
            } else {
                fixed.ifPresent(value -> all.put(spec.name(), value));
            }
        }
        return all;
    }

    /** Options that say something else than what this fixes. */
    List<OptionProblem> problems(List<OptionSpec> specs, Options given) {
        List<OptionProblem> problems = new ArrayList<>();
        collect("", specs, given.values(), fixes(), problems);
        return problems;
    }

    private void collect(
            String path,
            List<OptionSpec> specs,
            Map<?, ?> given,
            Map<?, ?> fixes,
            List<OptionProblem> problems) {
        for (OptionSpec spec : specs) {
            String name = path + spec.name();
            Object value = given.get(spec.name());
            if (!fixes.containsKey(spec.name())) {
                continue;
            }
            Object fixed = fixes.get(spec.name());
            if (spec instanceof GroupOption group) {
                collect(
                        name + ".",
                        group.members(),
                        (Map<?, ?>) value,
                        (Map<?, ?>) fixed,
                        problems);
            } else if (!value.equals(fixed) && !Optional.of(value).equals(spec.fallback())) {
                String message =
                        "%s is %s, but preset %s fixes it to %s; leave it out, or set"
                                + " preset: own and what else differs from its defaults";
                problems.add(
                        new OptionProblem(
                                name, message.formatted(name, value, Words.word(this), fixed)));
            }
        }
    }
}
