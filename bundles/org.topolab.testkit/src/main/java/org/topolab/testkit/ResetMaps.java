package org.topolab.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.topolab.api.data.Targets;
import org.topolab.api.model.Layout;

/**
 * The maps of which golden numbers of Reset networks are known: given by formula, or published and
 * read from the file of golden numbers. For every metric that has numbers in that file.
 *
 * @param golden the file, such as {@code reset-networks.json}
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks,
 *     bioRxiv</a>
 */
public record ResetMaps(Golden golden) {

    /** Where the units of all these maps lie. */
    public static final Layout.Grid GRID = new Layout.Grid(32, 32);

    private static final Map<String, IntUnaryOperator> FORMULAS =
            Map.of(
                    "constant", u -> 3,
                    "none", u -> -1,
                    "row_gradient", u -> 10 * row(u) / 32,
                    "checker", u -> (row(u) + column(u)) % 2 == 1 ? 9 : 0,
                    "diag_mod10", u -> (row(u) + column(u)) % 10,
                    "blocks4", u -> (row(u) / 4 + 2 * (column(u) / 4)) % 10,
                    "quadrants", u -> 2 * (row(u) / 16) + column(u) / 16);

    /**
     * A published map.
     *
     * @param net the network it is of
     * @param grid its units, in blocks of one sub-network each
     * @param rows the map, written in rows of digits
     * @param expected what is known of it
     */
    public record Published(String net, Layout.Grid grid, List<String> rows, Golden expected) {

        public Published {
            rows = List.copyOf(rows);
        }

        /** What each unit prefers, [units], -1 for none. */
        public int[] labels() {
            return ResetMaps.labels(rows);
        }
    }

    /** One image for each class k: the class grid G[k] itself. */
    public static Activations classGrids(Targets.Classes oneEach) {
        return Activations.of(
                oneEach,
                GRID.units(),
                (k, unit) ->
                        Math.sin(0.35 * row(unit) + 0.8 * k)
                                        * Math.cos(0.27 * column(unit) - 0.5 * k)
                                + 0.3
                                        * Math.sin(
                                                1.7 * (row(unit) + 1) * (column(unit) + 1)
                                                        + 2.3 * k * k));
    }

    /** One image of each of 100 classes, in the groups of {@code class_grid_100_macro}. */
    public Targets.Classes macro() {
        List<Targets.Group> groups =
                IntStream.range(0, 3)
                        .mapToObj(set -> new Targets.Group("set " + set, labels(set)))
                        .toList();
        return new Targets.Classes(
                Activations.oneEach(100).names(), IntStream.range(0, 100).toArray(), groups);
    }

    private List<Integer> labels(int set) {
        double[] labels = golden.at("class_grid_100_macro", "sets", set).numbers();
        return Arrays.stream(labels).mapToObj(label -> (int) label).toList();
    }

    /** Labels of a map written in rows of digits, -1 for a dot. */
    public static int[] labels(List<String> rows) {
        return String.join("", rows).chars().map(c -> c == '.' ? -1 : c - '0').toArray();
    }

    /**
     * Labels of the maps given by formula, [units], by their names in the block {@code label_maps}.
     *
     * @throws IllegalStateException if the block names others
     */
    public Map<String, int[]> byFormula() {
        List<String> names = golden.at("label_maps").keys();
        if (!FORMULAS.keySet().equals(Set.copyOf(names))) {
            throw new IllegalStateException(
                    "label_maps are %s, expected %s".formatted(names, FORMULAS.keySet()));
        }
        return names.stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        IntStream.range(0, GRID.units())
                                                .map(FORMULAS.get(name))
                                                .toArray()));
    }

    /** The published maps whose null models are known, {@code published_maps_null_models}. */
    public List<Published> published() {
        Golden values = golden.at("published_maps_null_models", "values");
        List<Published> maps = new ArrayList<>();
        for (String net : values.keys()) {
            List<String> rows = rows(net);
            if (!rows.isEmpty()) {
                int side = 32 / (net.charAt(net.length() - 2) - '0');
                Layout.Grid grid = new Layout.Grid(32, 32, side, side);
                maps.add(new Published(net, grid, rows, values.at(net)));
            }
        }
        return maps;
    }

    private List<String> rows(String net) {
        if (net.startsWith("numbers ")) {
            String name = net.substring("numbers ".length());
            return golden.at("published_number_maps_epoch20", name, "rows").texts();
        }
        Golden figures = golden.at("published_maps_from_figures");
        return figures.keys().stream()
                .filter(key -> key.startsWith(net + " "))
                .findFirst()
                .map(key -> figures.at(key).texts())
                .orElse(List.of());
    }

    private static int row(int unit) {
        return unit / 32;
    }

    private static int column(int unit) {
        return unit % 32;
    }
}
