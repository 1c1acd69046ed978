package org.topolab.format.torch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Values one on another, with marks between them that nothing is taken from below. */
final class MarkedStack {

    private final List<Object> values = new ArrayList<>();

    /** How many values lay below each mark, the newest first. */
    private final Deque<Integer> marks = new ArrayDeque<>();

    void push(Object value) {
        values.add(value);
    }

    void mark() {
        marks.push(values.size());
    }

    /** Takes the uppermost value, if there is one above the newest mark. */
    Optional<Object> pop() {
        int floor = marks.isEmpty() ? 0 : marks.peek();
        return values.size() <= floor
                ? Optional.empty()
                : Optional.of(values.remove(values.size() - 1));
    }

    /** Takes the newest mark, if there is one, and all above it, the lowest first. */
    Optional<List<Object>> popToMark() {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        List<Object> above = values.subList(marks.pop(), values.size());
        List<Object> items = List.copyOf(above);
        above.clear();
        return Optional.of(items);
    }
}
