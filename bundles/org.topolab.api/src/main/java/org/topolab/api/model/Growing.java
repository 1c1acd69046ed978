package org.topolab.api.model;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.option.Options;

/**
 * What a family implements beside {@link ModelFamily} if its networks can start from smaller ones
 * whose tensors have other places, and so other names.
 */
@ConsumerType
public interface Growing {

    /**
     * Where a tensor comes from.
     *
     * @param parameter name of a tensor of the new network
     * @param ancestor checked options of the network it starts from, of the same family
     * @param self checked options of the new network
     * @return the tensor's name in the ancestor, which need not have it; empty if it has to stay
     *     fresh
     */
    Optional<String> ancestor(String parameter, Options ancestor, Options self);
}
