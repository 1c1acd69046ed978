package org.topolab.core.internal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The largest of many numbers, kept as they come, in memory for those alone. Of equal ones the
 * first that came is larger.
 */
final class Ranking {

    /** A number and when it came. */
    record Ranked(int index, float value) {}

    private static final Comparator<Ranked> WORSE_FIRST =
            Comparator.comparingDouble(Ranked::value)
                    .thenComparing(Comparator.comparingInt(Ranked::index).reversed());

    private final int most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(WORSE_FIRST);

    /**
     * @param most how many are kept, at least 0
     */
    Ranking(int most) {
        this.most = most;
    }

    /** Takes in a number. */
    void add(int index, float value) {
        if (kept.size() < most) {
            kept.add(new Ranked(index, value));
        } else if (most > 0 && kept.element().value() < value) {
            kept.remove();
            kept.add(new Ranked(index, value));
        }
    }

    /** Those that are kept, the largest first. */
    List<Ranked> ranked() {
        Deque<Ranked> largestFirst = new ArrayDeque<>();
        PriorityQueue<Ranked> rest = new PriorityQueue<>(kept);
        while (!rest.isEmpty()) {
            largestFirst.addFirst(rest.remove());
        }
        return new ArrayList<>(largestFirst);
    }
}
