package org.topolab.model.reset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.topolab.api.option.Options;

/**
 * Where the tensors of a larger Reset network lie in a smaller one. A sub-network keeps its row and
 * column on the grid, so its number changes with n: of Reset(2), sub-network 2 (row 1, column 0) is
 * number 3 of Reset(3). Blocks keep their size if the grid grows as n does. Levels keep their
 * number; the master reads the last grid, whichever that is.
 */
final class Growth {

    private static final Pattern SUBNETWORK = Pattern.compile("Nest(\\d+)\\.(\\d+)\\.(.*)");

    private final List<LevelOptions> ancestor;
    private final List<LevelOptions> self;

    Growth(Options ancestor, Options self) {
        this.ancestor = ResetOptions.of(ancestor).levels();
        this.self = ResetOptions.of(self).levels();
    }

    /**
     * Name in the smaller network of a tensor of the larger one.
     *
     * @return empty if it is part of a sub-network or level that the smaller one does not have
     */
    Optional<String> ancestor(String parameter) {
        Matcher name = SUBNETWORK.matcher(parameter);
        if (!name.matches()) {
            return Optional.of(parameter);
        }
        int level = Integer.parseInt(name.group(1)) - 1;
        if (level >= ancestor.size()) {
            return Optional.empty();
        }
        int q = Integer.parseInt(name.group(2));
        int row = q / self.get(level).n();
        int column = q % self.get(level).n();
        int n = ancestor.get(level).n();
        return row < n && column < n
                ? Optional.of("Nest%d.%d.%s".formatted(level + 1, row * n + column, name.group(3)))
                : Optional.empty();
    }
}
