package org.topolab.api.study;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a reproduction.
 *
 * @param facts id (of the family, or a short word for it), title, what is reproduced, citation,
 *     licence, options
 */
public record ReproductionInfo(Facts facts) implements Info {}
