package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.GroupOption;
import org.topolab.api.option.Options;
import org.topolab.api.readout.ReadoutProvider;

/**
 * The readouts there are, by id, the options of each as a group of that name. Readouts whose id is
 * that of an option, or whose options have no defaults, cannot be chosen; of two of one id, the
 * first is.
 */
final class ReadoutChoice {

    /** Name of the option that chooses. */
    static final String OPTION = "readout";

    private static final String DEFAULT = "gaussian";

    private final Map<String, ReadoutProvider> providers = new TreeMap<>();
    private final List<OptionSpec> groups = new ArrayList<>();

    /**
     * @param found those there are, in the order of their arrival
     * @param names of other options
     */
    ReadoutChoice(List<ReadoutProvider> found, List<String> names) {
        for (ReadoutProvider provider : found) {
            group(provider)
                    .filter(group -> group.fallback().isPresent())
                    .filter(group -> !names.contains(group.name()))
                    .filter(group -> !providers.containsKey(group.name()))
                    .ifPresent(
                            group -> {
                                providers.put(group.name(), provider);
                                groups.add(group);
                            });
        }
        groups.sort(Comparator.comparing(OptionSpec::name));
    }

    /** A plug-in's own code runs here: whatever it throws must harm nobody else. */
    private static Optional<GroupOption> group(ReadoutProvider provider) {
        try {
            String help =
                    "Of readout %s: %s"
                            .formatted(provider.info().id(), provider.info().facts().summary());
            return Optional.of(
                    new GroupOption(provider.info().id(), help, provider.info().options()));
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The choice, then a group for each. */
    List<OptionSpec> specs() {
        List<OptionSpec> specs = new ArrayList<>();
        specs.add(
                new ChoiceOption(
                        OPTION,
                        "What makes a value of the features for each neuron: any readout that is"
                                + " installed; its options are in the group of its name.",
                        providers.containsKey(DEFAULT)
                                ? DEFAULT
                                : providers.keySet().stream().findFirst().orElse(DEFAULT),
                        List.copyOf(providers.keySet())));
        specs.addAll(groups);
        return specs;
    }

    /** The one that options choose. */
    ReadoutProvider chosen(Options options) {
        return providers.get(options.text(OPTION));
    }

    /** What does not fit in the options of the one that is chosen. */
    List<OptionProblem> problems(Options options) {
        String id = options.text(OPTION);
        return chosen(options).check(options.group(id)).stream()
                .map(problem -> new OptionProblem(id + "." + problem.option(), problem.message()))
                .toList();
    }
}
