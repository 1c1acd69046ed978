package org.topolab.nn.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.topolab.api.data.ImageShape;
import org.topolab.api.model.IncomingWeights;
import org.topolab.api.model.Transmission;
import org.topolab.nn.Drive;
import org.topolab.nn.GraphPlan;

/** What drives the sheets of a graph: the weights of the layers whose outputs they are. */
public final class GraphDrives implements IncomingWeights, Transmission {

    private static final String SUFFIX = "-input";

    /** A driven sheet. */
    private record Part(SheetReader sheet, UnitWeights weights, String input) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Set<String> sheets = new HashSet<>();
    private final Crew crew;

    /**
     * The drives of a graph whose plan was checked.
     *
     * @param image shape of the images
     * @param readers of all sheets
     * @throws IllegalArgumentException if a layer has not one output for each unit of its sheet
     */
    public GraphDrives(
            ComputationGraph graph,
            List<Drive> drives,
            List<SheetReader> readers,
            ImageShape image,
            Crew crew) {
        this.crew = crew;
        readers.forEach(reader -> sheets.add(reader.sheet().id()));
        for (Drive drive : drives) {
            WeightedLayer layer = (WeightedLayer) graph.getLayer(drive.layer());
            InputType input = type(graph.getConfiguration(), drive.input(), image, new HashMap<>());
            SheetReader reader =
                    readers.stream()
                            .filter(each -> each.sheet().id().equals(drive.sheet()))
                            .findFirst()
                            .orElseThrow();
            UnitWeights weights = UnitWeights.of(layer, input);
            int units = reader.sheet().layout().units();
            if (weights.units() != units) {
                throw new IllegalArgumentException(
                        "sheet '%s' has %d units, but layer '%s', which is to drive it, %d outputs"
                                .formatted(drive.sheet(), units, drive.layer(), weights.units()));
            }
            parts.put(drive.sheet(), new Part(reader, weights, drive.input()));
        }
    }

    /**
     * Refuses drives that the layers of a plan are not.
     *
     * @throws IllegalArgumentException with a sentence that names the sheet
     */
    public static void check(GraphPlan plan) {
        Set<String> sheets = new HashSet<>();
        plan.taps().forEach(tap -> sheets.add(tap.sheet().id()));
        Set<String> driven = new HashSet<>();
        for (Drive drive : plan.drives()) {
            if (!sheets.contains(drive.sheet())) {
                throw new IllegalArgumentException(
                        "sheet '%s' is to be driven by layer '%s', but the model has %s"
                                .formatted(drive.sheet(), drive.layer(), sheets));
            }
            if (!driven.add(drive.sheet())) {
                throw new IllegalArgumentException(
                        "two layers are to drive sheet '%s', expected one"
                                .formatted(drive.sheet()));
            }
            if (sheets.contains(drive.sheet() + SUFFIX)) {
                throw new IllegalArgumentException(
                        "a sheet is called '%s%s', as what enters sheet '%s' is; rename it"
                                .formatted(drive.sheet(), SUFFIX, drive.sheet()));
            }
            checkLayer(plan.configuration(), drive);
        }
    }

    private static void checkLayer(ComputationGraphConfiguration graph, Drive drive) {
        boolean weighted =
                graph.getVertices().get(drive.layer()) instanceof LayerVertex vertex
                        && vertex.getLayerConf().getLayer() instanceof WeightedConf conf
                        && UnitWeights.has(conf.spec());
        if (!weighted) {
            throw new IllegalArgumentException(
                    ("sheet '%s' is to be driven by '%s', expected a locally connected, dense or"
                                    + " masked layer or a convolution that is not transposed")
                            .formatted(drive.sheet(), drive.layer()));
        }
        List<String> read = graph.getVertexInputs().get(drive.layer());
        if (!read.equals(List.of(drive.input()))) {
            throw new IllegalArgumentException(
                    "layer '%s' of sheet '%s' reads %s, but its input is said to be '%s'"
                            .formatted(drive.layer(), drive.sheet(), read, drive.input()));
        }
    }

    /** What a vertex hands on, from what those before it do. */
    private static InputType type(
            ComputationGraphConfiguration graph,
            String vertex,
            ImageShape image,
            Map<String, InputType> known) {
        if (graph.getNetworkInputs().contains(vertex)) {
            return InputType.convolutional(
                    image.height(), image.width(), image.channels(), CNN2DFormat.NHWC);
        }
        InputType found = known.get(vertex);
        if (found == null) {
            InputType[] inputs =
                    graph.getVertexInputs().get(vertex).stream()
                            .map(from -> type(graph, from, image, known))
                            .toArray(InputType[]::new);
            found = graph.getVertices().get(vertex).getOutputType(0, inputs);
            known.put(vertex, found);
        }
        return found;
    }

    private Optional<Part> part(String sheet) {
        if (!sheets.contains(sheet)) {
            throw new IllegalArgumentException(
                    "no sheet '%s'; the model has %s".formatted(sheet, sheets));
        }
        return Optional.ofNullable(parts.get(sheet));
    }

    private Part driven(String sheet) {
        return part(sheet)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "sheet '%s' is not known by what drives it, only %s are"
                                                .formatted(sheet, parts.keySet())));
    }

    @Override
    public int length(String sheet) {
        return part(sheet).map(part -> part.weights().patches().length()).orElse(0);
    }

    @Override
    public boolean biased(String sheet) {
        return part(sheet).map(part -> part.weights().biased()).orElse(false);
    }

    @Override
    public void read(String sheet, int unit, float[] into) {
        Part part = driven(sheet);
        UnitWeights weights = part.weights();
        if (unit < 0 || unit >= weights.units()) {
            throw new IllegalArgumentException(
                    "sheet '%s' has no unit %d, expected 0 to %d"
                            .formatted(sheet, unit, weights.units() - 1));
        }
        int at = part.sheet().place(unit);
        int place = at / weights.filters();
        int filter = at % weights.filters();
        UnitWeights.Reader reader = weights.reader();
        reader.read(place, filter, into);
        if (weights.biased()) {
            into[weights.patches().length()] = reader.bias(place, filter);
        }
    }

    @Override
    public Optional<Entry> entry(String sheet) {
        return part(sheet)
                .map(part -> new Entry(sheet + SUFFIX, part.weights().patches().inputs()));
    }

    @Override
    public double[] transmitted(String sheet, double[] sizes) {
        Part part = driven(sheet);
        int inputs = part.weights().patches().inputs();
        if (sizes.length != inputs) {
            throw new IllegalArgumentException(
                    "%d sizes of what enters sheet '%s', expected %d"
                            .formatted(sizes.length, sheet, inputs));
        }
        crew.begin();
        double[] sums = part.weights().reader().transmitted(sizes, crew);
        double[] units = new double[sums.length];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = sums[part.sheet().place(unit)];
        }
        return units;
    }

    /** The vertices that drive sheets, by the id under which their activations are handed out. */
    Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        parts.forEach((sheet, part) -> inputs.put(sheet + SUFFIX, part.input()));
        return inputs;
    }
}
