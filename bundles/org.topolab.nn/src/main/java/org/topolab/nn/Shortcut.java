package org.topolab.nn;

/**
 * The parameter-free shortcut of He et al. 2016, option A: every stride-th row and column from the
 * first, channels padded with zeros, half before and half after.
 *
 * @param in channels in
 * @param out channels out, at least in, with out - in even
 * @param stride step in both directions
 * @see <a href="https://doi.org/10.1109/CVPR.2016.90">He et al. 2016, CVPR</a>
 */
public record Shortcut(int in, int out, int stride) {

    public Shortcut {
        if (in < 1 || out < in || (out - in) % 2 != 0 || stride < 1) {
            throw new IllegalArgumentException(
                    "shortcut from %d to %d channels with stride %d: out - in must be even and not"
                                    .formatted(in, out, stride)
                            + " negative, in and stride at least 1");
        }
    }

    /** Height or width of the output for one of the input. */
    public int size(int input) {
        return (input - 1) / stride + 1;
    }

    /** Channels of zeros before the first channel of the input. */
    public int padding() {
        return (out - in) / 2;
    }
}
