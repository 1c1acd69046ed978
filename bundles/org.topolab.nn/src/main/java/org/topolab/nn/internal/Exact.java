package org.topolab.nn.internal;

/** A layer whose parameters may have the names and shapes in which they are handed out. */
interface Exact {

    /** Whether they have. */
    boolean exact();
}
