package org.topolab.desktop.internal.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** Lets one compute after the other, in the order in which they came. */
final class Turns {

    private final Deque<Turn> order = new ArrayDeque<>();

    /** A place in the order. */
    final class Turn implements AutoCloseable {

        /**
         * Waits until all before it are done.
         *
         * @param stopped whether it is not wanted any more; asked again after {@link #wake}
         * @return whether it is its turn; else it was stopped
         */
        boolean await(BooleanSupplier stopped) throws InterruptedException {
            synchronized (Turns.this) {
                while (order.peekFirst() != this && !stopped.getAsBoolean()) {
                    Turns.this.wait();
                }
                return !stopped.getAsBoolean();
            }
        }

        /** Lets the next one in. */
        @Override
        public void close() {
            synchronized (Turns.this) {
                order.remove(this);
                Turns.this.notifyAll();
            }
        }
    }

    /** Takes the last place; to be closed. */
    synchronized Turn take() {
        Turn turn = new Turn();
        order.addLast(turn);
        return turn;
    }

    /** Makes all that wait ask whether they are still wanted. */
    synchronized void wake() {
        notifyAll();
    }
}
