package org.topolab.model.reset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A level of a Reset network as its tensors tell it.
 *
 * @param n sub-networks along a side
 * @param side units along a side of the grid
 * @param network what each sub-network is
 */
record FoundLevel(int n, int side, FoundNetwork network) {

    /**
     * All levels, the one that reads the image first.
     *
     * @throws IllegalArgumentException if there is none, or one fills no square
     */
    static List<FoundLevel> all(ForeignTensors tensors) {
        List<FoundLevel> levels = new ArrayList<>();
        for (int number = 1; number == 1 || tensors.count("Nest" + number + ".") > 0; number++) {
            levels.add(of(number, tensors));
        }
        return levels;
    }

    private static FoundLevel of(int number, ForeignTensors tensors) {
        String prefix = "Nest" + number + ".";
        int outputs = tensors.dimension(prefix + "0.linear.bias", 1, 0);
        int n = root(tensors.count(prefix), "sub-networks '%s'".formatted(prefix));
        int block = root(outputs, "outputs of sub-network '%s0.'".formatted(prefix));
        return new FoundLevel(n, n * block, FoundNetwork.of(prefix + "0.", tensors));
    }

    private static int root(int number, String what) {
        int root = (int) Math.round(Math.sqrt(number));
        if (root * root != number) {
            throw new IllegalArgumentException("%d %s, no square number".formatted(number, what));
        }
        return root;
    }

    /**
     * Options of the level by name.
     *
     * @param said what someone says of them, for what the tensors leave open
     */
    Map<String, Object> options(Map<?, ?> said) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("n", (long) n);
        options.put("grid", (long) side);
        options.put("subnet", network.preset(said.get("subnet")).id());
        return options;
    }
}
