package org.topolab.desktop.internal.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which menu a verb is in. */
final class VerbMenus {

    /** Verbs of plug-ins, which nobody here knows. */
    static final String MORE = "More";

    /** Menus between those of files and views, in order. */
    static final List<String> BETWEEN = List.of("Run", "Results", "Data", "Plug-ins", MORE);

    private static final Map<String, List<String>> VERBS =
            Map.of(
                    "File", List.of("script"),
                    "Run",
                            List.of(
                                    "quickstart",
                                    "run",
                                    "plan",
                                    "resume",
                                    "sweep",
                                    "reproduce",
                                    "simulate"),
                    "Results", List.of("measure", "figures", "map", "unit", "compare"),
                    "Data", List.of("fetch", "import", "export"),
                    "Plug-ins", List.of("list", "describe", "plugin"),
                    "Help", List.of("help", "doctor", "version"));

    private static final Map<String, String> MENUS =
            VERBS.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(verb -> Map.entry(verb, e.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private VerbMenus() {}

    /** The menu of a verb. */
    static String of(String verb) {
        return MENUS.getOrDefault(verb, MORE);
    }

    /** Where a verb's menu stands among the others; those at the ends last. */
    static int rank(String verb) {
        int rank = BETWEEN.indexOf(of(verb));
        return rank < 0 ? BETWEEN.size() : rank;
    }

    /** Where a verb stands in its menu; unknown ones last. */
    static int place(String verb) {
        int place = VERBS.getOrDefault(of(verb), List.of()).indexOf(verb);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
