package org.topolab.core.internal.augment;

import java.util.List;
import java.util.Optional;
import org.topolab.api.option.OptionException;
import org.topolab.api.option.Options;

/**
 * Between which numbers a factor lies.
 *
 * @param least at least 0
 * @param most at least as much
 */
record Factors(double least, double most) {

    /**
     * What an option says.
     *
     * @return empty if it says nothing
     * @throws OptionException if it is not two numbers, the smaller first
     */
    static Optional<Factors> of(Options options, String name) {
        List<Double> given = options.list(name).stream().map(Double.class::cast).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.size() != 2 || given.get(0) > given.get(1)) {
            throw new OptionException(
                    name,
                    "found %s, expected the least and the most factor, such as [0.5, 1.5]"
                            .formatted(given));
        }
        return Optional.of(new Factors(given.get(0), given.get(1)));
    }

    /** A number in [0, 1) as a factor. */
    float at(double uniform) {
        return (float) (least + uniform * (most - least));
    }
}
