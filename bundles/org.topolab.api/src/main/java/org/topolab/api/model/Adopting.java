package org.topolab.api.model;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** What a family implements beside {@link ModelFamily} if it can take over trained networks. */
@ConsumerType
public interface Adopting {

    /**
     * Finds out what network some tensors are, from their names and shapes alone.
     *
     * @param source name of the file they come from, without folders; for notes, never for what the
     *     network is
     * @param tensors by the names they have there, such as {@code net.module.Nest1.0.conv1.weight}
     * @param said options by name as someone says they are; to be asked only where the tensors
     *     leave it open
     * @throws IllegalArgumentException if they are not of this family; the message says which
     *     tensor is missing, foreign or of another shape
     */
    Adopted adopt(String source, Map<String, Tensor> tensors, Map<String, Object> said);
}
