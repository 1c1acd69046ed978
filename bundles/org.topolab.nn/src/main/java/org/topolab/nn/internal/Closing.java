package org.topolab.nn.internal;

/** A part of a graph that holds something outside of Java. */
interface Closing {

    /** Frees it; the part may not be used any more. */
    void close();
}
