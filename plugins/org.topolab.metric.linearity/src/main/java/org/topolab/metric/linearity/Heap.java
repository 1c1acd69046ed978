package org.topolab.metric.linearity;

/** Bytes that a measurement may take: half of the heap. */
final class Heap {

    private Heap() {}

    /**
     * @param metric id of the metric
     * @param bytes what it will take
     * @param advice what to do, such as {@code set units to 1000}
     * @throws IllegalArgumentException if that is too much
     */
    static void refuseMore(String metric, long bytes, String advice) {
        refuseMore(Runtime.getRuntime().maxMemory() / 2, metric, bytes, advice);
    }

    static void refuseMore(long room, String metric, long bytes, String advice) {
        if (bytes > room) {
            throw new IllegalArgumentException(
                    "%s: this takes %d MB, expected at most %d, half of the memory for Java; %s"
                            .formatted(metric, bytes >> 20, room >> 20, advice));
        }
    }
}
