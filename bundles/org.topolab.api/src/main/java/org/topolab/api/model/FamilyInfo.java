package org.topolab.api.model;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a model family.
 *
 * @param facts id, title, citation, licence, options
 */
public record FamilyInfo(Facts facts) implements Info {}
