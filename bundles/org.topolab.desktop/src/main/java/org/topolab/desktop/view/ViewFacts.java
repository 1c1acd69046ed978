package org.topolab.desktop.view;

import java.util.regex.Pattern;

/**
 * What is said of a view before it is opened.
 *
 * @param id unique: lower-case letters, digits and hyphens, a letter first
 * @param title of its tab, a few words
 * @param summary one sentence, for tooltips, the command palette and screen readers
 * @param perspective where it appears
 * @param region where it is put at first
 * @param order among the views of a region: low numbers first
 */
public record ViewFacts(
        String id,
        String title,
        String summary,
        Perspective perspective,
        Region region,
        int order) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public ViewFacts {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id '%s' must be lower-case letters, digits and hyphens, a letter first"
                            .formatted(id));
        }
    }
}
