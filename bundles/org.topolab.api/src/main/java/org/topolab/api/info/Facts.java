package org.topolab.api.info;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.topolab.api.option.OptionSpec;

/**
 * What can be said of a contribution without running it. Help, reference pages, forms, recipe
 * validation and completion are all made from these.
 *
 * @param id unique name within its kind: lower-case letters, digits and hyphens, a letter first
 * @param title a few words for people
 * @param summary one to three sentences
 * @param citations what to cite when it is used; empty for what has no publication
 * @param licence SPDX identifier of the contribution's own licence
 * @param options what can be set in a recipe
 */
public record Facts(
        String id,
        String title,
        String summary,
        List<Citation> citations,
        String licence,
        List<OptionSpec> options) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public Facts {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id '%s' must be lower-case letters, digits and hyphens, a letter first"
                            .formatted(id));
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(licence, "licence");
        citations = List.copyOf(citations);
        options = List.copyOf(options);
    }
}
