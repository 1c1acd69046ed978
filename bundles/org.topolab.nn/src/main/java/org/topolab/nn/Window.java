package org.topolab.nn;

/** How often a window fits. */
final class Window {

    private Window() {}

    /** floor((input + zeros - kernel) / stride) + 1. */
    static int size(int input, int kernel, int stride, int zeros) {
        int room = input + zeros - kernel;
        if (room < 0) {
            throw new IllegalArgumentException(
                    "image side %d with %d places of padding is smaller than the kernel of %d"
                            .formatted(input, zeros, kernel));
        }
        return room / stride + 1;
    }
}
