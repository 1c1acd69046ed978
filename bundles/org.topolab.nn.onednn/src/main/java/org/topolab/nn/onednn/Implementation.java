package org.topolab.nn.onednn;

import org.bytedeco.dnnl.primitive_desc;
import org.topolab.nn.Convolution;

/**
 * Which of the library's implementations of a convolution is taken. The library takes the first
 * that works, its newest, which is not the fastest for few channels: measured on AVX-512 with 16
 * channels in and out, its older one takes 18 % less for the gradient of the input, and half as
 * long with stride 2 ({@code docs/benchmarks.md}). A fixed rule and no trial, so that a model gives
 * the same bits each time.
 */
enum Implementation {
    /** What the library takes. */
    FIRST,
    /** The one that multiplies block by block in registers, if the processor's best set has it. */
    DIRECT;

    /** For computing the output. */
    static Implementation forward(Convolution spec, boolean bf16) {
        int in = spec.in() / spec.groups();
        return in <= 4 || (bf16 && in <= 32) ? DIRECT : FIRST;
    }

    /** For computing the gradient of the input. */
    static Implementation backwardData(Convolution spec, boolean bf16) {
        int in = spec.in() / spec.groups();
        return spec.stride() > 1 || in <= 16 || (bf16 && in <= 32) ? DIRECT : FIRST;
    }

    /**
     * Moves a description on to this implementation.
     *
     * @return whether it is there; if not, the description is void
     */
    boolean choose(primitive_desc description) {
        if (this == FIRST) {
            return true;
        }
        String set = set(description);
        do {
            if (name(description).startsWith("jit") && set(description).equals(set)) {
                return true;
            }
        } while (description.next_impl());
        return false;
    }

    /** The instruction set, after the last colon: {@code brg_conv_fwd:avx512_core}. */
    private static String set(primitive_desc description) {
        String name = name(description);
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static String name(primitive_desc description) {
        return description.impl_info_str().getString();
    }
}
