package org.topolab.core.catalog;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * A contribution and its kind.
 *
 * @param kind its kind
 * @param entry the contribution and where it comes from
 */
public record Offer(Kind<?> kind, Entry<?> entry) {

    /** What its info says of it. */
    public Facts facts() {
        return info().facts();
    }

    /** What its info says of it, with what only its kind has. */
    public Info info() {
        return (Info) entry.contribution().info();
    }
}
