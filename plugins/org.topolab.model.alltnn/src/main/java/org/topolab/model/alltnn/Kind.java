package org.topolab.model.alltnn;

/** What the layers of a network are. */
enum Kind {
    /** Locally connected, neighbours on the sheet made alike. */
    ALL_TNN,
    /** Locally connected. */
    LCN,
    /** Convolutions: all places have the same weights. */
    CNN;

    /** Whether each place has weights of its own. */
    boolean untied() {
        return this != CNN;
    }
}
