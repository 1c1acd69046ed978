package org.topolab.desktop.internal.window;

import java.util.List;
import java.util.Optional;
import org.topolab.desktop.view.Job;

/** What is at work, in a few words. */
final class JobSentence {

    /** More does not fit beside the rest. */
    private static final int MOST_LETTERS = 70;

    private JobSentence() {}

    /** The newest job at work, and how many more there are; empty if there is none. */
    static String of(List<Job> jobs) {
        List<Job> busy = jobs.stream().filter(j -> j.state() != Job.State.ENDED).toList();
        Optional<Job> first = busy.stream().filter(j -> j.state() != Job.State.WAITING).findFirst();
        if (busy.isEmpty() || first.isEmpty()) {
            return busy.isEmpty() ? "" : "%d waiting".formatted(busy.size());
        }
        String words = String.join(" ", first.get().words());
        String text =
                switch (first.get().state()) {
                    case PAUSING -> words + ": pausing at the next safe point";
                    case PAUSED -> words + ": paused";
                    case STOPPING -> words + ": stopping and saving";
                    default -> words;
                };
        if (text.length() > MOST_LETTERS) {
            text = text.substring(0, MOST_LETTERS - 1).strip() + "…";
        }
        return busy.size() == 1 ? text : "%s (and %d more)".formatted(text, busy.size() - 1);
    }
}
