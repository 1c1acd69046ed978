package org.topolab.api.info;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;

/**
 * Something a plug-in adds: a data set, a model family, a metric, a visualizer. Registered as an
 * OSGi service of its own kind; keeps no state between calls and is safe for several threads.
 *
 * @param <I> the facts of this kind
 */
@ConsumerType
public interface Contribution<I extends Info> {

    /** Static facts; the same object or an equal one at each call. */
    I info();

    /**
     * Checks what no single option can: combinations, such as a divisor. Called with complete and
     * singly valid options before anything starts.
     *
     * @return one problem for each option that does not fit, empty if all fit
     */
    default List<OptionProblem> check(Options options) {
        return List.of();
    }
}
