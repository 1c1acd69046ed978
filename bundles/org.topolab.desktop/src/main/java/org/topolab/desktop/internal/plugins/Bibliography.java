package org.topolab.desktop.internal.plugins;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.topolab.api.info.Citation;

/** Citations as entries of BibTeX, for pasting. */
final class Bibliography {

    private static final Pattern YEAR = Pattern.compile("\\b(1[6-9]|20)\\d\\d\\b");

    private Bibliography() {}

    /**
     * Entries with the citation's text as their note: authors and title are not told apart.
     *
     * @param id of the contribution, from which the keys are made
     */
    static String of(String id, List<Citation> citations) {
        return citations.stream()
                .map(citation -> entry(id, citation))
                .collect(Collectors.joining());
    }

    private static String entry(String id, Citation citation) {
        Matcher year = YEAR.matcher(citation.text());
        String found = year.find() ? year.group() : "";
        StringBuilder entry = new StringBuilder("@misc{" + id + found + ",\n");
        field("note", citation.text(), entry);
        field("year", found, entry);
        field("doi", citation.doi(), entry);
        field("url", citation.doi().isEmpty() ? "" : link(citation), entry);
        return entry.append("}\n").toString();
    }

    /** Address of a publication. */
    static String link(Citation citation) {
        return "https://doi.org/" + citation.doi();
    }

    private static void field(String name, String value, StringBuilder entry) {
        if (!value.isEmpty()) {
            entry.append("  %s = {%s},%n".formatted(name, value).replace("\r", ""));
        }
    }
}
