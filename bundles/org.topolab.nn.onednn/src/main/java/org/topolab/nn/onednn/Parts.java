package org.topolab.nn.onednn;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Parts of one kernel, computed side by side with one thread of the library each: for many small
 * products, faster than each of them on all threads. Measured for a locally connected layer, two
 * threads waited for each other in a third of their time ({@code docs/benchmarks.md}).
 */
final class Parts {

    private Parts() {}

    /** Threads that calls from the calling thread may use. */
    static int threads() {
        return ops().ompGetMaxThreads();
    }

    /** Does something with every part; with all at once if the calling thread may use threads. */
    static <P> void each(List<P> parts, Consumer<P> task) {
        if (threads() == 1 || parts.size() == 1) {
            parts.forEach(task);
        } else {
            parts.parallelStream().forEach(part -> alone(() -> task.accept(part)));
        }
    }

    private static void alone(Runnable task) {
        int before = threads();
        ops().setOmpNumThreads(1);
        try {
            task.run();
        } finally {
            ops().setOmpNumThreads(before);
        }
    }

    /** Cuts {@code size} into so many stretches of about the same length; fewer if it is short. */
    static List<Stretch> cut(int size, int count) {
        int parts = Math.min(size, count);
        return IntStream.range(0, parts)
                .mapToObj(i -> Stretch.of(size * i / parts, size * (i + 1) / parts))
                .toList();
    }

    private static NativeOps ops() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }

    /** From {@code first} on, {@code count} of something. */
    record Stretch(int first, int count) {
        private static Stretch of(int from, int to) {
            return new Stretch(from, to - from);
        }
    }
}
