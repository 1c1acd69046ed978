package org.topolab.api.info;

import java.util.Objects;

/**
 * Where an idea was published.
 *
 * @param text authors, year, title and journal in one line
 * @param doi digital object identifier without the resolver's address, or an empty text
 */
public record Citation(String text, String doi) {

    public Citation {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(doi, "doi");
    }
}
