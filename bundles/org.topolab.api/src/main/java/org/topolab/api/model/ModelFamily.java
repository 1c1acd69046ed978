package org.topolab.api.model;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;

/** Makes models of one architecture. */
@ConsumerType
public interface ModelFamily extends Contribution<FamilyInfo> {

    /**
     * Makes a model with fresh weights.
     *
     * @throws IllegalArgumentException if the request does not fit, such as targets of another kind
     */
    Model create(ModelRequest request);

    /**
     * What a model of this request will need, without building it; empty if the family cannot tell.
     *
     * @throws IllegalArgumentException if the request does not fit, as {@link #create} says
     */
    default Optional<Estimate> estimate(ModelRequest request) {
        return Optional.empty();
    }

    /** An optional ability, such as {@link Adopting} trained networks. */
    default <T> Optional<T> ability(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }
}
