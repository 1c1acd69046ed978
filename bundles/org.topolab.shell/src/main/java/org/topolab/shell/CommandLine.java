package org.topolab.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A verb with what follows it, as a line of the shell and of scripts. */
public final class CommandLine {

    /** What the shell takes as it is; everything else is put into quotes. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_./:@,+=-]+");

    /** Only signs: the shell takes some of them for operators. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private CommandLine() {}

    /** The line that the shell reads as exactly these words. */
    public static String of(List<String> words) {
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** A word as it is typed. */
    public static String quoted(String word) {
        boolean bare =
                BARE.matcher(word).matches()
                        && !word.contains("//")
                        && (!SIGNS.matcher(word).matches() || word.matches("[.-]+|[.]{0,2}/"));
        // within quotes nothing has a meaning but the quote itself
        return bare ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * The words of a line that is nothing but a verb and what follows it.
     *
     * @return empty for a line with variables, several commands, or anything else that only the
     *     shell can read
     */
    public static Optional<List<String>> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
                at++;
                continue;
            }
            StringBuilder word = new StringBuilder();
            at = read(line, at, word);
            if (at < 0) {
                return Optional.empty();
            }
            words.add(word.toString());
        }
        boolean verb = !words.isEmpty() && words.get(0).matches("[\\p{L}\\p{N}_-]+");
        return verb ? Optional.of(List.copyOf(words)) : Optional.empty();
    }

    /**
     * Where the word begins that is being typed at the end of a line: after the last blank that no
     * quote and no backslash keeps.
     */
    public static int lastWord(String line) {
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (" \t;|{}()[]".indexOf(c) >= 0) {
                begin = i + 1;
            }
        }
        return begin;
    }

    /**
     * Reads one word.
     *
     * @return the place after it; -1 if it has something that only the shell can read
     */
    private static int read(String line, int from, StringBuilder word) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            char c = line.charAt(at);
            if (c == '\'' || c == '"') {
                int end = line.indexOf(c, at + 1);
                String inside = end < 0 ? "" : line.substring(at + 1, end);
                if (end < 0 || (c == '"' && inside.matches(".*[\\\\$%'`].*"))) {
                    return -1;
                }
                word.append(inside);
                at = end + 1;
            } else if (c == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '\'') {
                word.append('\'');
                at += 2;
            } else if (BARE.matcher(line.substring(at, at + 1)).matches()) {
                word.append(c);
                at++;
            } else {
                return -1;
            }
        }
        // what stands without quotes must need none
        String typed = line.substring(from, at);
        boolean bare = typed.equals(word.toString());
        return bare && !quoted(typed).equals(typed) ? -1 : at;
    }
}
