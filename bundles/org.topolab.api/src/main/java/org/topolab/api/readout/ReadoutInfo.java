package org.topolab.api.readout;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a kind of readout.
 *
 * @param facts id, title, citation, licence, options
 */
public record ReadoutInfo(Facts facts) implements Info {}
