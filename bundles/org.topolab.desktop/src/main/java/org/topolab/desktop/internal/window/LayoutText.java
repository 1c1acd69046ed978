package org.topolab.desktop.internal.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A layout as text, one part a line, parts before what they hold:
 *
 * <pre>{@code
 * topolab layout 1
 * split across 0.380
 * tabs recipe*
 * split down 0.720
 * tabs curves* live-map
 * tabs console*
 * closed plan
 * }</pre>
 *
 * @param layout empty if nothing is docked
 * @param closed views that the user closed
 */
record LayoutText(Optional<Layout> layout, Set<String> closed) {

    private static final String HEAD = "topolab layout 1";

    /** Deeper trees are no layout that people make. */
    private static final int MOST_LINES = 200;

    LayoutText {
        closed = Set.copyOf(closed);
    }

    /** To be read by {@link #read}. */
    String write() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        layout.ifPresent(tree -> write(tree, lines));
        if (!closed.isEmpty()) {
            lines.add("closed " + String.join(" ", closed.stream().sorted().toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void write(Layout layout, List<String> lines) {
        if (layout instanceof Layout.Split split) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "split %s %.3f",
                            split.down() ? "down" : "across",
                            split.share()));
            write(split.first(), lines);
            write(split.second(), lines);
        } else if (layout instanceof Layout.Tabs tabs) {
            lines.add(
                    "tabs "
                            + String.join(
                                    " ",
                                    tabs.views().stream()
                                            .map(v -> v.equals(tabs.shown()) ? v + "*" : v)
                                            .toList()));
        }
    }

    /**
     * Reads what {@link #write} made.
     *
     * @throws IllegalArgumentException if it is something else; the message says what
     */
    static LayoutText read(String text) {
        Deque<String> lines = new ArrayDeque<>(text.lines().filter(l -> !l.isBlank()).toList());
        if (!HEAD.equals(lines.poll())) {
            throw new IllegalArgumentException("it does not begin with '%s'".formatted(HEAD));
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("it has more than %d lines".formatted(MOST_LINES));
        }
        Set<String> closed = new LinkedHashSet<>();
        if (!lines.isEmpty() && lines.getLast().startsWith("closed ")) {
            List<String> words = Arrays.asList(lines.removeLast().split(" "));
            closed.addAll(words.subList(1, words.size()));
        }
        Optional<Layout> layout = lines.isEmpty() ? Optional.empty() : Optional.of(tree(lines));
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("'%s' is left over".formatted(lines.peek()));
        }
        refuseTwice(layout);
        return new LayoutText(layout, closed);
    }

    private static void refuseTwice(Optional<Layout> layout) {
        Set<String> seen = new LinkedHashSet<>();
        for (String view : layout.map(Layout::views).orElse(List.of())) {
            if (!seen.add(view)) {
                throw new IllegalArgumentException("view '%s' is in it twice".formatted(view));
            }
        }
    }

    private static Layout tree(Deque<String> lines) {
        String line = lines.poll();
        String[] words = line == null ? new String[] {"nothing"} : line.split(" ");
        if (words[0].equals("split") && words.length == 3 && words[1].matches("down|across")) {
            double share = Double.parseDouble(words[2]);
            Layout first = tree(lines);
            return new Layout.Split(words[1].equals("down"), share, first, tree(lines));
        }
        if (words[0].equals("tabs") && words.length > 1) {
            List<String> marked = Arrays.asList(words).subList(1, words.length);
            List<String> views = marked.stream().map(LayoutText::bare).toList();
            return marked.stream()
                    .filter(view -> view.endsWith("*"))
                    .findFirst()
                    .map(view -> new Layout.Tabs(views, bare(view)))
                    .orElseGet(() -> Layout.Tabs.of(views));
        }
        throw new IllegalArgumentException(
                "found '%s', expected 'split' or 'tabs'".formatted(String.join(" ", words)));
    }

    private static String bare(String marked) {
        return marked.endsWith("*") ? marked.substring(0, marked.length() - 1) : marked;
    }
}
