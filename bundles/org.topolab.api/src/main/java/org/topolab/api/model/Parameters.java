package org.topolab.api.model;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Weights and running statistics of a model by name, in and out. */
@ConsumerType
public interface Parameters {

    /** All names, in the model's own order. */
    List<String> names();

    /**
     * Whether a tensor is trained (a weight) or kept (a running statistic).
     *
     * @throws IllegalArgumentException if there is no such name
     */
    boolean trained(String name);

    /**
     * A copy of one tensor.
     *
     * @throws IllegalArgumentException if there is no such name
     */
    Tensor get(String name);

    /**
     * Replaces one tensor.
     *
     * @throws IllegalArgumentException if there is no such name or the shape differs
     */
    void set(String name, Tensor tensor);
}
