package org.topolab.api.readout;

import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.info.Contribution;

/** Makes readouts of one kind; a service that models with a core look for by its id. */
@ConsumerType
public interface ReadoutProvider extends Contribution<ReadoutInfo> {

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if the request does not fit, such as neurons without place
     */
    Readout create(ReadoutRequest request);
}
