package org.topolab.desktop.internal.console;

import java.util.List;
import org.topolab.shell.CommandLine;

/**
 * A line after Tab was pressed.
 *
 * @param line with as much as is certain
 * @param offered what it could go on with; empty if nothing is left to choose
 */
record Completed(String line, List<String> offered) {

    Completed {
        offered = List.copyOf(offered);
    }

    /**
     * @param line what was typed
     * @param words whole words that could stand in place of the last one
     */
    static Completed of(String line, List<String> words) {
        if (words.isEmpty()) {
            return new Completed(line, List.of());
        }
        if (words.size() == 1) {
            return new Completed(with(line, words.get(0)), List.of());
        }
        String common = words.stream().reduce(Completed::common).orElseThrow();
        String typed = line.substring(CommandLine.lastWord(line));
        String plain = typed.replaceAll("['\"]", "");
        String longer =
                common.length() > plain.length() && CommandLine.quoted(common).equals(common)
                        ? head(line) + common
                        : line;
        return new Completed(longer, words);
    }

    /** The line with another last word; a blank follows unless it can be typed on. */
    static String with(String line, String word) {
        boolean open = word.endsWith("=") || word.endsWith("/") || word.endsWith(".");
        return head(line) + CommandLine.quoted(word) + (open ? "" : " ");
    }

    private static String head(String line) {
        return line.substring(0, CommandLine.lastWord(line));
    }

    private static String common(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return a.substring(0, n);
    }
}
