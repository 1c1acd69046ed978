package org.topolab.desktop.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a filter into words, signs and parentheses. */
final class FilterWords {

    private static final String SIGNS = "<>=!~";
    private static final String PARENTHESES = "()";

    private FilterWords() {}

    /** What a word is. */
    enum Kind {
        WORD,
        /** In quotes: never a keyword. */
        QUOTED,
        SIGN,
        PARENTHESIS
    }

    record Word(Kind kind, String text) {

        boolean is(String keyword) {
            return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
        }

        /** Whether it is part of a name or value. */
        boolean said() {
            return kind == Kind.QUOTED
                    || (kind == Kind.WORD && !is("and") && !is("or") && !is("not"));
        }
    }

    static List<Word> of(String text) throws NotUnderstoodException {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int from = at;
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                at = text.indexOf('"', from + 1);
                if (at < 0) {
                    throw new NotUnderstoodException("A quote is not closed.");
                }
                words.add(new Word(Kind.QUOTED, text.substring(from + 1, at)));
                at++;
            } else if (PARENTHESES.indexOf(c) >= 0) {
                words.add(new Word(Kind.PARENTHESIS, String.valueOf(c)));
                at++;
            } else if (SIGNS.indexOf(c) >= 0) {
                at = end(text, from, true);
                words.add(new Word(Kind.SIGN, text.substring(from, at)));
            } else {
                at = end(text, from, false);
                words.add(new Word(Kind.WORD, text.substring(from, at)));
            }
        }
        return words;
    }

    private static int end(String text, int from, boolean sign) {
        int at = from;
        while (at < text.length() && sign == SIGNS.indexOf(text.charAt(at)) >= 0) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '"' || PARENTHESES.indexOf(c) >= 0) {
                break;
            }
            at++;
        }
        return at;
    }
}
