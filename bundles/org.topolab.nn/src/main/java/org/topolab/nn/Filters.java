package org.topolab.nn;

import java.util.Objects;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Parameters of a convolution, or their gradient.
 *
 * @param weights [out, in, height, width]
 * @param bias [1, out]; empty for a convolution without bias
 */
public record Filters(INDArray weights, Optional<INDArray> bias) {

    public Filters {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(bias, "bias");
    }
}
