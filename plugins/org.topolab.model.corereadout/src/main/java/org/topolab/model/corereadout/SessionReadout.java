package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.model.Tensor;

/**
 * The Gaussian readout of one recording, as the neuralpredictors library keeps it.
 *
 * @param session name of the recording
 * @param neurons number of its neurons
 * @param entries numbers that say how draws lie: 4, 2 or 1
 * @param each tensors with a row for each neuron, by the names they have here
 * @param transform layers of the function of cortex, weight and bias of each; none if centres are
 *     free
 */
record SessionReadout(
        String session,
        int neurons,
        int entries,
        Map<String, Tensor> each,
        List<Tensor> transform) {

    /** Name of the normalised places in cortex. */
    static final String POSITION = "position";

    private static final String SIGMA = "sigma";
    private static final String MU = "mu";
    private static final int FULL = 4;
    private static final int UNCORRELATED = 2;

    SessionReadout {
        each = Map.copyOf(each);
        transform = List.copyOf(transform);
    }

    static SessionReadout take(LibraryTensors tensors, String session, int channels) {
        String at = "readout." + session + ".";
        Tensor bias = tensors.take(at + "bias");
        int neurons = bias.size();
        Map<String, Tensor> each = new LinkedHashMap<>();
        each.put("bias", bias);
        Tensor sigma = tensors.take(at + SIGMA);
        int entries = sigma.size() / neurons;
        int[] shape = entries == FULL ? new int[] {neurons, 2, 2} : new int[] {neurons, entries};
        if (entries != FULL && entries != UNCORRELATED && entries != 1) {
            LibraryTensors.expect(at + SIGMA, sigma, 1, neurons, 2, 2);
        }
        each.put(SIGMA, new Tensor(shape, sigma.toArray()));
        String features = either(tensors, at, "_features", "features");
        Tensor found = tensors.take(features);
        LibraryTensors.expect(features, found, 1, channels, 1, neurons);
        each.put("features", rows(found, channels, neurons));
        List<Tensor> transform = new ArrayList<>();
        if (tensors.any(at + "mu_transform.")) {
            Tensor position = tensors.take(at + "source_grid");
            LibraryTensors.expect(at + "source_grid", position, neurons, 2);
            each.put(POSITION, position);
            // functions stand between the layers
            for (int k = 0; tensors.any(at + "mu_transform.%d.".formatted(k)); k += 2) {
                transform.add(tensors.take(at + "mu_transform.%d.weight".formatted(k)));
                transform.add(tensors.take(at + "mu_transform.%d.bias".formatted(k)));
            }
        } else {
            String mu = either(tensors, at, "_mu", MU);
            Tensor centres = tensors.take(mu);
            LibraryTensors.expect(mu, centres, 1, neurons, 1, 2);
            each.put(MU, new Tensor(new int[] {neurons, 2}, centres.toArray()));
        }
        return new SessionReadout(session, neurons, entries, each, transform);
    }

    private static String either(LibraryTensors tensors, String at, String one, String other) {
        return at + (tensors.has(at + one) ? one : other);
    }

    /** Features [1, channels, 1, neurons] as a row for each neuron. */
    private static Tensor rows(Tensor features, int channels, int neurons) {
        float[] from = features.toArray();
        float[] to = new float[from.length];
        for (int c = 0; c < channels; c++) {
            for (int n = 0; n < neurons; n++) {
                to[n * channels + c] = from[c * neurons + n];
            }
        }
        return new Tensor(new int[] {neurons, channels}, to);
    }

    /** Whether the function of cortex has hidden layers. */
    boolean hidden() {
        return transform.size() > 2;
    }

    /** Options of the Gaussian readout that tell this. */
    Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(
                "covariance",
                entries == FULL ? "full" : entries == 1 ? "isotropic" : "uncorrelated");
        options.put("positions", transform.isEmpty() ? "free" : "cortex");
        List<Object> units = new ArrayList<>();
        for (int at = 1; at < transform.size() - 1; at += 2) {
            units.add((long) transform.get(at).size());
        }
        options.put("hidden", units);
        options.put("final-tanh", hidden());
        return options;
    }

    /** Tensors of one readout of all recordings. */
    static Map<String, Tensor> joined(List<SessionReadout> all) {
        Optional<SessionReadout> other =
                all.stream().filter(one -> !one.options().equals(all.get(0).options())).findFirst();
        if (other.isPresent()) {
            throw new IllegalArgumentException(
                    "readout of '%s' is %s, that of '%s' %s, expected the same"
                            .formatted(
                                    all.get(0).session(),
                                    all.get(0).options(),
                                    other.get().session(),
                                    other.get().options()));
        }
        Map<String, Tensor> joined = new LinkedHashMap<>();
        List<String> names =
                Stream.of(MU, POSITION, SIGMA, "features", "bias")
                        .filter(all.get(0).each()::containsKey)
                        .toList();
        for (String name : names) {
            joined.put(name, stacked(all.stream().map(one -> one.each().get(name)).toList()));
        }
        for (int r = 0; r < all.size(); r++) {
            List<Tensor> transform = all.get(r).transform();
            for (int k = 0; k < transform.size(); k++) {
                String part = k % 2 == 0 ? "weight" : "bias";
                joined.put("r%d.transform.%d.%s".formatted(r, k / 2, part), transform.get(k));
            }
        }
        return joined;
    }

    /** Rows of one tensor after those of the other. */
    private static Tensor stacked(List<Tensor> tensors) {
        int[] shape = tensors.get(0).shape();
        shape[0] = tensors.stream().mapToInt(tensor -> tensor.shape()[0]).sum();
        float[] values = new float[tensors.stream().mapToInt(Tensor::size).sum()];
        int at = 0;
        for (Tensor tensor : tensors) {
            System.arraycopy(tensor.toArray(), 0, values, at, tensor.size());
            at += tensor.size();
        }
        return new Tensor(shape, values);
    }
}
