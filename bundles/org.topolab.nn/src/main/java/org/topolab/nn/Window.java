package org.topolab.nn;

/** How often a window fits. */
final class Window {

    private Window() {}

    /** floor((input + 2 padding - kernel) / stride) + 1. */
    static int size(int input, int kernel, int stride, int padding) {
        int room = input + 2 * padding - kernel;
        if (room < 0) {
            throw new IllegalArgumentException(
                    "image side %d with padding %d is smaller than the kernel of %d"
                            .formatted(input, padding, kernel));
        }
        return room / stride + 1;
    }
}
