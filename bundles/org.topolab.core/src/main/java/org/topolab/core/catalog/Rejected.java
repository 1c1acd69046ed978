package org.topolab.core.catalog;

/**
 * A contribution that is registered but not offered.
 *
 * @param id the contested id, or the component's name where it has none
 * @param bundle symbolic name of its bundle
 * @param reason why, in one sentence
 */
public record Rejected(String id, String bundle, String reason) {}
