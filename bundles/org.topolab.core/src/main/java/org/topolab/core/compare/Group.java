package org.topolab.core.compare;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that differ in nothing but their seed.
 *
 * @param label what sets it apart from the other groups, such as {@code n 4}
 * @param entries values of the recipe entries in which the groups differ, by dotted path; one that
 *     a recipe does not have is missing
 * @param members its runs, by seed
 */
public record Group(String label, Map<String, String> entries, List<Member> members) {

    public Group {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        members = List.copyOf(members);
    }

    /**
     * One run.
     *
     * @param folder its folder
     */
    public record Member(Path folder, long seed) {}
}
