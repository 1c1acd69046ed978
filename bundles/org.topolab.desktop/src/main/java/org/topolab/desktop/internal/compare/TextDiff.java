package org.topolab.desktop.internal.compare;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what both have, what only one has. */
final class TextDiff {

    private static final int MOST = 2000; // lines; recipes have a few hundred

    private TextDiff() {}

    /**
     * Lines of both, in order; behind {@code "- "} those of the first alone, behind {@code "+ "}
     * those of the other alone, behind two blanks those of both. As many as possible are of both.
     */
    static List<String> of(String first, String other) {
        List<String> a = first.lines().limit(MOST).toList();
        List<String> b = other.lines().limit(MOST).toList();
        int[][] common = common(a, b);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add("  " + a.get(i++));
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + a.get(i++));
            } else {
                lines.add("+ " + b.get(j++));
            }
        }
        return lines;
    }

    /** Length of the longest common part of what follows each pair of lines. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] =
                        a.get(i).equals(b.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
