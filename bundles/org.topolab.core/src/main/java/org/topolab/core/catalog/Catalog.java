package org.topolab.core.catalog;

import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.info.Contribution;

/** What is installed at this moment. An entry taken from here stays usable to its holder. */
@ProviderType
public interface Catalog {

    /** All contributions of a kind, by id. */
    <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind);

    /**
     * The contribution of an id.
     *
     * @throws UnknownIdException if there is none; the message names the nearest id
     */
    <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id);

    /** Contributions of a kind that are registered but not offered, such as a contested id. */
    List<Rejected> rejected(Kind<?> kind);

    /**
     * What a plug-in offers, kind by kind.
     *
     * @param bundle its symbolic name
     */
    default List<Offer> offers(String bundle) {
        List<Offer> offers = new ArrayList<>();
        for (Kind<?> kind : Kind.ALL) {
            for (Entry<?> entry : entries(kind)) {
                if (entry.bundle().equals(bundle)) {
                    offers.add(new Offer(kind, entry));
                }
            }
        }
        return offers;
    }
}
