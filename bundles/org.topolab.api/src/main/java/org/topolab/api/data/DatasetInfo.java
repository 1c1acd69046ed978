package org.topolab.api.data;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a data set.
 *
 * @param facts id, title, citation, licence of the reader, options
 * @param dataLicence licence of the data themselves, in words
 */
public record DatasetInfo(Facts facts, String dataLicence) implements Info {}
