package org.topolab.chart.internal;

import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.model.Size;

/**
 * The same fine quantiser for every block of 16 x 16 pixels, so that flat colours and letters stay
 * what they are. Only blocks as wild as noise, which would not fit into the encoder's memory, are
 * coded coarser.
 */
final class SteadyQuality implements RateControl {

    /** The coarsest quantiser that H.264's deblocking filter leaves alone. */
    static final int QUANTISER = 15;

    private static final int COARSEST = 29; // above, colours would need a table that JCodec lacks
    private static final int STEP = 2;
    private static final int LARGEST_BITS = 8 * 240; // JCodec has 256 bytes for a block

    private int quantiser = QUANTISER;

    @Override
    public int startPicture(Size size, int largestBytes, SliceType type) {
        quantiser = QUANTISER;
        return QUANTISER;
    }

    @Override
    public int initialQpDelta() {
        int change = QUANTISER - quantiser;
        quantiser = QUANTISER;
        return change;
    }

    @Override
    public int accept(int bits) {
        if (bits <= LARGEST_BITS || quantiser >= COARSEST) {
            return 0;
        }
        quantiser += STEP;
        return STEP;
    }
}
