package org.topolab.api.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Trials that differ in nothing but their seed.
 *
 * @param name lower-case letters, digits and hyphens
 * @param recipe the recipe without its name and seed, as YAML
 * @param overrides changes to it, as in {@link Trial}
 */
public record TrialGroup(String name, String recipe, List<String> overrides) {

    public TrialGroup {
        overrides = List.copyOf(overrides);
    }

    /**
     * All groups with the first seed, then with the second, so that what fails, fails soon.
     *
     * @param seeds how many; they are 1, 2, ...
     */
    public static List<Trial> trials(int seeds, List<TrialGroup> groups) {
        return IntStream.rangeClosed(1, seeds)
                .boxed()
                .flatMap(seed -> groups.stream().map(group -> group.trial(seed)))
                .toList();
    }

    /** {@code control-s1} of the group {@code control}. */
    private Trial trial(int seed) {
        String trial = "%s-s%d".formatted(name, seed);
        String whole = "name: %s\nseed: %d\n%s".formatted(trial, seed, recipe);
        return new Trial(trial, name, whole, overrides);
    }
}
