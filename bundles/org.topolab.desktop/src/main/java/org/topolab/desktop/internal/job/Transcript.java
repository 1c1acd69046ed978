package org.topolab.desktop.internal.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the console shows: the last lines of all jobs. Safe for several threads. */
public final class Transcript {

    /** How many lines are kept. */
    public static final int LINES = 10_000;

    /** Where a line comes from. */
    public enum Source {
        /** A command, as it was given. */
        COMMAND,
        /** A result. */
        RESULT,
        /** Progress, or a message. */
        MESSAGE,
        /** Something went wrong. */
        PROBLEM
    }

    /**
     * One line.
     *
     * @param text without its end
     */
    public record Line(Source source, String text) {}

    /**
     * Lines that are new to a reader.
     *
     * @param lines in order
     * @param next where to read on
     * @param missed whether some were dropped before they were read
     */
    public record News(List<Line> lines, long next, boolean missed) {}

    private final Deque<Line> lines = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long added;

    /** Adds a line. */
    void add(Source source, String text) {
        synchronized (lines) {
            lines.addLast(new Line(source, text));
            added++;
            if (lines.size() > LINES) {
                lines.removeFirst();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Reads on.
     *
     * @param from what an earlier call returned as {@link News#next}; 0 at first
     */
    public News since(long from) {
        synchronized (lines) {
            long oldest = added - lines.size();
            List<Line> news = new ArrayList<>(lines);
            int skip = (int) Math.min(lines.size(), Math.max(0, from - oldest));
            return new News(List.copyOf(news.subList(skip, news.size())), added, from < oldest);
        }
    }

    /**
     * Hears that there are new lines, on the thread that adds them; must return quickly.
     *
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
