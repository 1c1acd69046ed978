package org.topolab.api.info;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.topolab.api.option.OptionSpec;

/** Static facts of one kind of contribution. */
@ConsumerType
public interface Info {

    /** The facts every kind has. */
    Facts facts();

    /** Unique name within its kind, as written in recipes. */
    default String id() {
        return facts().id();
    }

    /** What can be set in a recipe. */
    default List<OptionSpec> options() {
        return facts().options();
    }
}
