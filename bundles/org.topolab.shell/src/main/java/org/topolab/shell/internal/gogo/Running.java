package org.topolab.shell.internal.gogo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verbs at work in a session. Gogo calls an interrupted job done at once; a verb that was asked to
 * stop still needs a moment to save.
 */
final class Running {

    private final Set<Work> works = ConcurrentHashMap.newKeySet();

    /** One call of a verb. Every call is one of its own, so identity counts. */
    final class Work {

        private final boolean background;

        private Work(boolean background) {
            this.background = background;
        }

        /** Notes that it has ended. */
        void end() {
            synchronized (Running.this) {
                works.remove(this);
                Running.this.notifyAll();
            }
        }
    }

    /** Notes that a verb begins; end what is returned when it has ended. */
    synchronized Work begin(boolean background) {
        Work work = new Work(background);
        works.add(work);
        return work;
    }

    /** How many are at work. */
    int count() {
        return works.size();
    }

    /** Waits until none is at work in the foreground. */
    synchronized void awaitForeground() throws InterruptedException {
        while (works.stream().anyMatch(work -> !work.background)) {
            wait();
        }
    }

    /** Waits until none is at work. */
    synchronized void awaitAll() throws InterruptedException {
        while (!works.isEmpty()) {
            wait();
        }
    }
}
