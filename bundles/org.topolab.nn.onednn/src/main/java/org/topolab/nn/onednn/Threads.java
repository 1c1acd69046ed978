package org.topolab.nn.onednn;

import java.util.List;
import java.util.function.Consumer;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Threads of OpenMP that calls of the library may use, a setting of each calling thread. ND4J's and
 * oneDNN's OpenMP is one library.
 */
final class Threads {

    private Threads() {}

    /** How many the calling thread may use. */
    static int allowed() {
        return ops().ompGetMaxThreads();
    }

    /** From now on the calling thread may use so many. */
    static void allow(int count) {
        ops().setOmpNumThreads(count);
    }

    /**
     * Does something with every part of a kernel, with one thread of OpenMP each; side by side on
     * Java's threads if the calling thread may use several. For many small products faster than
     * each of them on all threads, which wait for each other a third of the time ({@code
     * docs/benchmarks.md}).
     */
    static <P> void sideBySide(List<P> parts, Consumer<P> task) {
        if (allowed() == 1 || parts.size() == 1) {
            parts.forEach(task);
        } else {
            parts.parallelStream().forEach(part -> alone(part, task));
        }
    }

    private static <P> void alone(P part, Consumer<P> task) {
        int before = allowed();
        allow(1);
        try {
            task.accept(part);
        } finally {
            allow(before);
        }
    }

    private static NativeOps ops() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }
}
