package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.topolab.api.model.Adopted;
import org.topolab.api.model.Tensor;

/**
 * Takes over a model of the neuralpredictors library, such as those of the Sensorium competition: a
 * core {@code core.features.layer<n>} and a Gaussian readout {@code readout.<session>} for each
 * recording, in the order of their names in the file.
 */
final class Adoption {

    private static final String READOUT = NeuronSheets.READOUT + ".";

    private final LibraryTensors tensors;
    private final Map<String, Object> said;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Adoption(Map<String, Tensor> tensors, Map<String, Object> said) {
        this.tensors = new LibraryTensors(tensors);
        this.said = said;
    }

    /**
     * The model that tensors are of.
     *
     * @param said options as someone says they are
     * @throws IllegalArgumentException if it is none of the library, or has parts that are not
     *     known here
     */
    static Adopted adopt(Map<String, Tensor> tensors, Map<String, Object> said) {
        return new Adoption(tensors, said).adopted();
    }

    private Adopted adopted() {
        options.put(Preset.OPTION, Words.word(Preset.OWN));
        Tensor first = tensors.take("core.features.layer0.conv.weight");
        int channels = first.shape()[1];
        int filters = core(first);
        List<SessionReadout> sessions =
                tensors.sessions().stream()
                        .map(session -> SessionReadout.take(tensors, session, filters))
                        .toList();
        readouts(sessions);
        tensors.refuseOthers();
        return new Adopted(
                options,
                channels,
                Optional.empty(),
                sessions.stream().mapToInt(SessionReadout::neurons).sum(),
                parameters,
                trained(),
                OptionalLong.empty(),
                Map.of(),
                notes);
    }

    private long trained() {
        return parameters.entrySet().stream()
                .filter(e -> !e.getKey().contains(".running_"))
                .filter(e -> !e.getKey().equals(READOUT + SessionReadout.POSITION))
                .mapToLong(e -> e.getValue().size())
                .sum();
    }

    /** Takes all layers over; how many channels they have. */
    private int core(Tensor first) {
        int filters = first.shape()[0];
        List<Object> kernels = new ArrayList<>();
        kernels.add((long) first.shape()[2]);
        parameters.put("core-1.conv.weight", first);
        norm(1, filters);
        boolean separable = true;
        for (int number = 2; tensors.any(layer(number)); number++) {
            String from = layer(number);
            separable = tensors.any(from + "ds_conv.");
            Tensor kernel = separable ? separable(number, filters) : dense(from, number, filters);
            kernels.add((long) kernel.shape()[2]);
            norm(number, filters);
        }
        options.put(CoreOptions.FILTERS, (long) filters);
        options.put(CoreOptions.KERNELS, kernels);
        options.put(CoreOptions.KIND, separable ? CoreOptions.SEPARABLE : CoreOptions.DENSE);
        for (String open : List.of(CoreOptions.PAD_INPUT, CoreOptions.LINEAR)) {
            options.put(open, Boolean.TRUE.equals(said.get(open)));
        }
        notes.add(
                "whether there are nonlinearities in the core, and zeros around the image, is not"
                        + " in the tensors; say model.linear=true (as in sensorium_ln_model) or"
                        + " model.pad-input=true where it is so");
        return filters;
    }

    private static String layer(int number) {
        return "core.features.layer%d.".formatted(number - 1);
    }

    private Tensor dense(String from, int number, int filters) {
        Tensor kernel = tensors.take(from + "conv.weight");
        LibraryTensors.expect(from + "conv.weight", kernel, filters, filters, -1, -1);
        parameters.put("core-%d.conv.weight".formatted(number), kernel);
        return kernel;
    }

    private Tensor separable(int number, int filters) {
        String from = layer(number) + "ds_conv.";
        String to = "core-%d.".formatted(number);
        point(from + "in_depth_conv.weight", to + "in.weight", filters);
        Tensor kernel = tensors.take(from + "spatial_conv.weight");
        LibraryTensors.expect(from + "spatial_conv.weight", kernel, filters, 1, -1, -1);
        parameters.put(to + "depth.weight", kernel);
        point(from + "out_depth_conv.weight", to + "out.weight", filters);
        return kernel;
    }

    private void point(String from, String to, int filters) {
        Tensor kernel = tensors.take(from);
        LibraryTensors.expect(from, kernel, filters, filters, 1, 1);
        parameters.put(to, kernel);
    }

    private void norm(int number, int filters) {
        boolean linear = Boolean.TRUE.equals(said.get(CoreOptions.LINEAR));
        for (String part : List.of("weight", "bias", "running_mean", "running_var")) {
            String from = layer(number) + "norm." + part;
            Tensor tensor = tensors.take(from);
            LibraryTensors.expect(from, tensor, filters);
            String to = linear ? "core-%d.%s" : "core-%d.norm.%s";
            parameters.put(to.formatted(number, part), tensor);
        }
    }

    private void readouts(List<SessionReadout> sessions) {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("no tensors 'readout....', expected a readout");
        }
        SessionReadout one = sessions.get(0);
        options.put(ReadoutChoice.OPTION, "gaussian");
        options.put("gaussian", one.options());
        options.put(
                CoreReadoutOptions.RECORDINGS,
                sessions.stream().<Object>map(session -> (long) session.neurons()).toList());
        SessionReadout.joined(sessions)
                .forEach((name, tensor) -> parameters.put(READOUT + name, tensor));
        notes.add(
                "recordings are %s"
                        .formatted(sessions.stream().map(SessionReadout::session).toList()));
        if (one.hidden()) {
            notes.add(
                    "that the function of cortex ends with a hyperbolic tangent is how these models"
                            + " were made, it is not in the tensors");
        }
    }
}
