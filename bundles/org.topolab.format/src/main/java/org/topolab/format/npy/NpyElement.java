package org.topolab.format.npy;

import java.util.Optional;

/** What an array consists of: numbers, or texts. */
sealed interface NpyElement permits NpyType, NpyText {

    /** As it stands in a file, without byte order: {@code f4}. */
    String code();

    /** Bytes of one, at least 1. */
    long bytes();

    /** Whether its bytes have an order, which the file must then say. */
    default boolean ordered() {
        return bytes() > 1;
    }

    /** What a code means; empty if it is not read. */
    static Optional<NpyElement> of(String code) {
        return NpyType.of(code).map(NpyElement.class::cast).or(() -> NpyText.of(code));
    }
}
