package org.topolab.nn.onednn;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;

/**
 * What one thread computes with: a stream, and memory that a primitive needs while it runs, as much
 * as the largest so far. The library's own would belong to the thread that made the primitive.
 */
final class Lane {

    private static final int LINE = 64; // bytes of a cache line

    private final stream queue;
    private BytePointer scratch = new BytePointer();
    private long capacity;

    Lane(engine cpu) {
        this.queue = new stream(cpu);
    }

    stream stream() {
        return queue;
    }

    /** Address of at least so many bytes, on a cache line; what was in them is lost. */
    long scratch(long bytes) {
        if (bytes > capacity) {
            scratch.close();
            scratch = new BytePointer(bytes + LINE);
            capacity = bytes;
        }
        return (scratch.address() + LINE - 1) / LINE * LINE;
    }
}
