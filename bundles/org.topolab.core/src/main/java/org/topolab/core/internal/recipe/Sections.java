package org.topolab.core.internal.recipe;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The parts of a recipe in the order in which they are written. */
final class Sections {

    static final List<String> ALL =
            List.of("name", "seed", "data", "model", "train", "measure", "figures", "movies");

    private Sections() {}

    /** How many of a recipe's members a new section comes after. */
    static int before(List<NodeTuple> members, String section) {
        int order = ALL.indexOf(section);
        if (order < 0) {
            return members.size();
        }
        for (int i = members.size(); i > 0; i--) {
            int known = ALL.indexOf(TextPath.word(members.get(i - 1).getKeyNode()));
            if (known >= 0 && known < order) {
                return i;
            }
        }
        return 0;
    }
}
