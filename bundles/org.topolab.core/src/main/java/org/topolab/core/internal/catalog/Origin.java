package org.topolab.core.internal.catalog;

/**
 * Where a registered contribution comes from.
 *
 * @param bundleId id of its bundle; the lower one keeps a contested id
 * @param serviceId id of its service
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 * @param component name of its component, for messages
 */
record Origin(long bundleId, long serviceId, String bundle, String version, String component) {}
