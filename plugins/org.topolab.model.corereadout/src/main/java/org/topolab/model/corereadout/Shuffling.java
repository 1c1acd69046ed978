package org.topolab.model.corereadout;

import org.topolab.api.model.Parameters;
import org.topolab.api.model.Tensor;
import org.topolab.api.stat.RandomStream;

/**
 * Takes from a network what it has learnt, but not how large its weights are: the weights of each
 * layer change places with each other. Biases and norms stay.
 */
final class Shuffling {

    private static final long SEED = 1;

    private Shuffling() {}

    /** Shuffles each trained tensor of two dimensions or more, the same way each time. */
    static void shuffle(Parameters parameters) {
        RandomStream random = RandomStream.of(SEED).split("shuffled core");
        for (String name : parameters.names()) {
            Tensor tensor = parameters.get(name);
            if (parameters.trained(name) && tensor.rank() >= 2) {
                int[] order = random.split(name).permutation(tensor.size());
                float[] values = new float[order.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = tensor.get(order[i]);
                }
                parameters.set(name, new Tensor(tensor.shape(), values));
            }
        }
    }
}
