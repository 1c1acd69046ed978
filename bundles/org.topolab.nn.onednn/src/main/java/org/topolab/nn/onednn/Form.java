package org.topolab.nn.onednn;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * How values lie in memory: type, order of dimensions, and dimensions in the library's order.
 *
 * @param type type of a value
 * @param tag order of dimensions
 * @param shape dimensions; for images [batch, channels, height, width]
 */
record Form(DataType type, memory.format_tag tag, List<Long> shape) {

    static Form of(DataType type, memory.format_tag tag, long... shape) {
        return new Form(type, tag, Arrays.stream(shape).boxed().toList());
    }

    /** Images [batch, height, width, channels]. */
    static Form images(DataType type, long... nhwc) {
        return of(type, memory.format_tag.nhwc, nhwc[0], nhwc[3], nhwc[1], nhwc[2]);
    }

    /** A row of float32 values. */
    static Form row(long size) {
        return of(DataType.FLOAT, memory.format_tag.a, size);
    }

    /** The same in another type. */
    Form as(DataType other) {
        return new Form(other, tag, shape);
    }

    memory.desc desc() {
        long[] dimensions = shape.stream().mapToLong(Long::longValue).toArray();
        return new memory.desc(dimensions, OneDnn.type(type), tag);
    }
}
