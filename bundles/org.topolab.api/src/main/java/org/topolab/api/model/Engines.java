package org.topolab.api.model;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The means of computation that a model is built with, chosen for this run: by service ranking, or
 * as the recipe says. A graph family asks for its layer factory here.
 */
@ProviderType
public interface Engines {

    /**
     * The chosen service of a type.
     *
     * @param type interface of the service, such as a layer factory
     */
    <T> Optional<T> find(Class<T> type);
}
