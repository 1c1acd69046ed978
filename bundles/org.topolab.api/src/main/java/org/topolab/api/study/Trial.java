package org.topolab.api.study;

import java.util.List;

/**
 * One run of a reproduction.
 *
 * @param name unique among the trials: lower-case letters, digits and hyphens
 * @param group trials that differ in nothing but their seed have the same group
 * @param recipe the recipe, as YAML; {@link #run} in it stands for the run folder of an earlier
 *     trial
 * @param overrides changes to it, {@code key=value}; paths in them are the user's own
 */
public record Trial(String name, String group, String recipe, List<String> overrides) {

    public Trial {
        overrides = List.copyOf(overrides);
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "trial '%s' must be lower-case letters, digits and hyphens".formatted(name));
        }
    }

    /**
     * What stands in a recipe for the run folder of another trial, such as one whose network is
     * taken over.
     *
     * @param trial name of a trial that comes before
     */
    public static String run(String trial) {
        return "${run:%s}".formatted(trial);
    }
}
