package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;

/**
 * Pictures as H.264, each coded for itself: what is wrong in none can be wrong in the next, and a
 * player can stop at any of them. Constrained Baseline, level 4.2, 4:2:0, BT.709 in the limited
 * range, said so in the stream.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-H.264">ITU-T H.264, clauses 7.3, A.3, E.1</a>
 */
final class H264 {

    private static final int LEVEL = 42; // 4.2: 8704 blocks a picture, 522240 a second
    private static final int LARGEST_BLOCKS = 8704;
    private static final int LARGEST_SIDE = 1920; // more than that, small players refuse
    private static final int BT_709 = 1;
    private static final int UNSPECIFIED = 5; // video format
    private static final int MIDDLE = 1; // where colours are taken within 2 x 2 pixels
    private static final int START_CODE = 1;

    /** Says in the stream what JCodec leaves open. */
    private static final class Encoder extends H264Encoder {

        Encoder() {
            super(new SteadyQuality());
        }

        @Override
        public SeqParameterSet initSPS(Size size) {
            SeqParameterSet sps = super.initSPS(size);
            sps.levelIdc = LEVEL;
            sps.constraintSet0Flag = true;
            sps.constraintSet1Flag = true;
            VUIParameters vui = new VUIParameters();
            vui.videoSignalTypePresentFlag = true;
            vui.videoFormat = UNSPECIFIED;
            vui.colourDescriptionPresentFlag = true;
            vui.colourPrimaries = BT_709;
            vui.transferCharacteristics = BT_709;
            vui.matrixCoefficients = BT_709;
            vui.chromaLocInfoPresentFlag = true;
            vui.chromaSampleLocTypeTopField = MIDDLE;
            vui.chromaSampleLocTypeBottomField = MIDDLE;
            vui.bitstreamRestriction = new VUIParameters.BitstreamRestriction();
            vui.bitstreamRestriction.motionVectorsOverPicBoundariesFlag = true;
            vui.bitstreamRestriction.log2MaxMvLengthHorizontal = 16;
            vui.bitstreamRestriction.log2MaxMvLengthVertical = 16;
            vui.bitstreamRestriction.maxDecFrameBuffering = sps.numRefFrames; // none is reordered
            sps.vuiParams = vui;
            return sps;
        }
    }

    private final Encoder encoder = new Encoder();
    private int frames;

    /** Whether the level has room for such a picture, width and height in pixels. */
    static boolean fits(int width, int height) {
        return Math.max(width, height) <= LARGEST_SIDE
                && Yuv.blocks(width) * Yuv.blocks(height) <= LARGEST_BLOCKS;
    }

    /** Whether a player may begin with this frame. */
    static boolean isSync(int frame) {
        return frame % 2 == 0; // JCodec cannot number IDR pictures, so two must not follow
    }

    /**
     * Codes the next picture.
     *
     * @return its units without start codes: sequence and picture parameters before each picture at
     *     which a player may begin, then the picture
     */
    List<byte[]> next(BufferedImage image) {
        Picture picture = Yuv.of(image);
        ByteBuffer room = ByteBuffer.allocate(2 * picture.getWidth() * picture.getHeight() + 1024);
        boolean sync = isSync(frames);
        ByteBuffer coded = encoder.doEncodeFrame(picture, room, sync, sync ? 0 : 1, SliceType.I);
        frames++;
        return units(coded);
    }

    /** Start codes appear nowhere within a unit: the format escapes them. */
    private static List<byte[]> units(ByteBuffer coded) {
        List<byte[]> units = new ArrayList<>();
        int start = coded.position() + Integer.BYTES;
        for (int i = start; i <= coded.limit(); i++) {
            boolean end = i == coded.limit();
            if (end || (i + Integer.BYTES <= coded.limit() && coded.getInt(i) == START_CODE)) {
                byte[] unit = new byte[i - start];
                coded.get(start, unit);
                units.add(unit);
                start = i + Integer.BYTES;
            }
        }
        return units;
    }
}
