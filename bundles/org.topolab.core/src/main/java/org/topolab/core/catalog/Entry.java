package org.topolab.core.catalog;

import org.topolab.api.info.Contribution;

/**
 * An installed contribution and where it comes from.
 *
 * @param <C> its kind
 * @param id unique name within its kind
 * @param contribution the service itself
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 */
public record Entry<C extends Contribution<?>>(
        String id, C contribution, String bundle, String version) {}
