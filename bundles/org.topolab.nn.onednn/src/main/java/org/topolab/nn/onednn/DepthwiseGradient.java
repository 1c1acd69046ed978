package org.topolab.nn.onednn;

import java.util.stream.IntStream;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.topolab.nn.Convolution;

/**
 * The gradient of the weights of a depthwise convolution with a large kernel, some columns of the
 * kernel at a time. The library has a fast way for kernels of up to three columns only; for 7 x 7
 * this one takes less than half as long as what it does instead ({@code docs/benchmarks.md}).
 *
 * <p>For columns from k on, the image is read from its k-th column on. Its rows lie in memory with
 * their zeros, one after the other, so this is the same memory some columns later; what then comes
 * from the next row is multiplied by zeros that stand behind each row of the output's gradient.
 */
final class DepthwiseGradient implements AutoCloseable {

    /** Columns of the kernel at a time. */
    private static final int STRIP = 3;

    /** Images at a time, at most: what is copied of them stays in the cache. */
    private static final int IMAGES = 8;

    private final OneDnn library;
    private final int channels;
    private final int kernel;
    private final int batch;
    private final int images;
    private final long imageBytes;
    private final long gradientBytes;
    private final Owned owned = new Owned();
    private final INDArray padded;
    private final INDArray widened;
    private final INDArray found;
    private final Argument x;
    private final Argument dy;
    private final Argument inside;
    private final Argument beginning;
    private final Argument wide;
    private final Call copyImage;
    private final Call copyGradient;
    private final Call multiply;
    private final Call order;
    private final boolean fast;

    /** Whether the library may be fast on its strips and is not on the whole. */
    static boolean suits(Convolution spec) {
        return spec.groups() == spec.in()
                && spec.in() == spec.out()
                && spec.groups() > 1
                && spec.stride() == 1
                && spec.kernel() > STRIP
                && !spec.bias();
    }

    /**
     * @param type of images and of the gradient of outputs
     * @param shape of images, [batch, height, width, channels]
     */
    DepthwiseGradient(OneDnn library, Convolution spec, DataType type, long[] shape) {
        this.library = library;
        this.channels = spec.in();
        this.kernel = spec.kernel();
        this.batch = Math.toIntExact(shape[0]);
        this.images = atOnce(batch);
        int height = Math.toIntExact(shape[1]);
        int width = Math.toIntExact(shape[2]);
        int rows = spec.size(height);
        int columns = spec.size(width);
        int before = spec.window().before();
        int paddedWidth = width + spec.window().zeros();
        int wideColumns = paddedWidth - STRIP + 1;
        imageBytes = (long) height * width * channels * type.width();
        gradientBytes = (long) rows * columns * channels * type.width();
        padded = zeros((images * height * paddedWidth + kernel) * channels);
        widened = zeros(images * rows * wideColumns * channels);
        found = zeros(channels * kernel * STRIP);
        x = view(type, height, width, width);
        dy = view(type, rows, columns, columns);
        inside = view(DataType.FLOAT, height, width, paddedWidth);
        beginning = view(DataType.FLOAT, rows, columns, wideColumns);
        inside.bind(padded, (long) before * channels * Float.BYTES);
        beginning.bind(widened, 0);
        copyImage = own(Call.reorder(library, x, inside));
        copyGradient = own(Call.reorder(library, dy, beginning));
        wide = view(DataType.FLOAT, height, paddedWidth, paddedWidth);
        Argument slopes = view(DataType.FLOAT, rows, wideColumns, wideColumns);
        slopes.bind(widened, 0);
        var description = description(spec, slopes);
        fast = description.impl_info_str().getString().startsWith("jit_dw");
        Argument packed = own(Argument.owning(library, description.diff_weights_desc()));
        multiply =
                own(new Call(library, description, new convolution_backward_weights(description)))
                        .with(dnnl.DNNL_ARG_SRC, wide)
                        .with(dnnl.DNNL_ARG_DIFF_DST, slopes)
                        .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, packed);
        Argument plain = own(new Argument(library, strips(memory.format_tag.goihw)));
        plain.bind(found, 0);
        order = own(Call.reorder(library, packed, plain));
    }

    /** The most images that go into a batch without rest. */
    private static int atOnce(int batch) {
        return IntStream.rangeClosed(1, IMAGES).filter(count -> batch % count == 0).max().orElse(1);
    }

    private static INDArray zeros(int values) {
        return Nd4j.zeros(DataType.FLOAT, values);
    }

    /** Some columns of images whose rows have more. */
    private Argument view(DataType type, long rows, long columns, long columnsInMemory) {
        long row = columnsInMemory * channels;
        return own(
                Argument.part(
                        library,
                        new memory.desc(
                                new long[] {images, channels, rows, columns},
                                OneDnn.type(type),
                                new long[] {rows * row, 1, row, channels})));
    }

    private Form strips(memory.format_tag tag) {
        return Form.of(DataType.FLOAT, tag, channels, 1, 1, kernel, STRIP);
    }

    private convolution_backward_weights.primitive_desc description(
            Convolution spec, Argument slopes) {
        primitive_attr attributes = own(library.attributes());
        memory.desc none = own(new memory.desc());
        memory.desc any = own(strips(memory.format_tag.any).desc());
        long[] strides = {1, 1};
        long[] before = {spec.window().before(), 0};
        long[] after = {spec.window().after(), 0};
        int direct = dnnl.dnnl_convolution_direct;
        var hint =
                own(
                        new convolution_forward.primitive_desc(
                                library.engine(),
                                dnnl.dnnl_forward_training,
                                direct,
                                wide.layout(),
                                any,
                                none,
                                slopes.layout(),
                                strides,
                                before,
                                after,
                                attributes,
                                false));
        return own(
                new convolution_backward_weights.primitive_desc(
                        library.engine(),
                        direct,
                        wide.layout(),
                        any,
                        none,
                        slopes.layout(),
                        strides,
                        before,
                        after,
                        hint,
                        attributes,
                        false));
    }

    /** Whether the library has its fast way on this machine. */
    boolean fast() {
        return fast;
    }

    /**
     * Computes the gradient of all weights, [channels, 1, kernel, kernel].
     *
     * @param from images
     * @param slopes gradient of the outputs
     */
    void run(INDArray from, INDArray slopes, INDArray to) {
        float[] sums = new float[channels * kernel * kernel];
        for (int first = 0; first < batch; first += images) {
            x.bind(from, first * imageBytes);
            dy.bind(slopes, first * gradientBytes);
            copyImage.run();
            copyGradient.run();
            for (int column = 0; column < kernel; column += STRIP) {
                wide.bind(padded, (long) column * channels * Float.BYTES);
                multiply.run();
                order.run();
                add(column, sums);
            }
        }
        to.assign(Nd4j.createFromArray(sums).reshape('c', to.shape()));
    }

    /** Adds those columns of a strip that the kernel has. */
    private void add(int column, float[] sums) {
        float[] strip = found.toFloatVector();
        int columns = Math.min(STRIP, kernel - column);
        for (int row = 0; row < channels * kernel; row++) {
            for (int i = 0; i < columns; i++) {
                sums[row * kernel + column + i] += strip[row * STRIP + i];
            }
        }
    }

    private <T extends AutoCloseable> T own(T part) {
        return owned.own(part);
    }

    @Override
    public void close() {
        owned.close();
    }
}
