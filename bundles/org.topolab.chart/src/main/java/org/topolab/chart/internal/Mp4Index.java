package org.topolab.chart.internal;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * What comes before the frames of an MP4 file. It is as long whatever the lengths of the frames
 * are, and has no date: the times at which it was made and changed are 0.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12 and -15</a>
 */
final class Mp4Index {

    /** Length and letters of the box of frames, in bytes. */
    static final int MDAT_HEADER = 8;

    private static final int FINEST = 600; // ticks a second that old players expect at least
    private static final int ONE = 0x0001_0000; // 1 as 16.16
    private static final int W_ONE = 0x4000_0000; // 1 as 2.30
    private static final int[] UPRIGHT = {ONE, 0, 0, 0, ONE, 0, 0, 0, W_ONE};
    private static final int UNDETERMINED = 0x55c4; // language "und"

    private final Clip clip;
    private final byte[] sequence;
    private final byte[] picture;
    private final int ticksPerSecond;
    private final int ticksPerFrame;

    /** The two sets of parameters are H.264's, without start codes. */
    Mp4Index(Clip clip, byte[] sequence, byte[] picture) {
        this.clip = clip;
        this.sequence = sequence.clone();
        this.picture = picture.clone();
        int finer = (FINEST + clip.rate().frames() - 1) / clip.rate().frames();
        ticksPerSecond = clip.rate().frames() * finer;
        ticksPerFrame = clip.rate().seconds() * finer;
    }

    /** All bytes before the box of frames, whose lengths are in bytes. */
    byte[] array(int[] lengths) {
        byte[] brand = new Box("ftyp").text("isom").ints(0x200).text("isomiso2avc1mp41").array();
        int length = brand.length + movie(lengths, 0).array().length;
        byte[] movie = movie(lengths, length + MDAT_HEADER).array();
        return ByteBuffer.allocate(length).put(brand).put(movie).array();
    }

    private int duration() {
        return Math.multiplyExact(clip.frames(), ticksPerFrame);
    }

    private Box movie(int[] lengths, int firstFrame) {
        Box header =
                Box.full("mvhd", 0)
                        .ints(0, 0, ticksPerSecond, duration(), ONE)
                        .shorts(0x0100, 0) // loudness 1
                        .ints(0, 0)
                        .ints(UPRIGHT)
                        .ints(0, 0, 0, 0, 0, 0, 2); // the next track would be 2
        Box track =
                Box.full("tkhd", 3) // enabled, in the movie
                        .ints(0, 0, 1, 0, duration(), 0, 0)
                        .shorts(0, 0, 0, 0)
                        .ints(UPRIGHT)
                        .ints(clip.width() << 16, clip.height() << 16);
        return new Box("moov")
                .boxes(header, new Box("trak").boxes(track, media(lengths, firstFrame)), title());
    }

    private Box media(int[] lengths, int firstFrame) {
        Box header =
                Box.full("mdhd", 0).ints(0, 0, ticksPerSecond, duration()).shorts(UNDETERMINED, 0);
        Box handler = Box.full("hdlr", 0).ints(0).text("vide").ints(0, 0, 0).text("frames\0");
        Box place = Box.full("dref", 0).ints(1).boxes(Box.full("url ", 1)); // in this file
        Box information =
                new Box("minf")
                        .boxes(
                                Box.full("vmhd", 1).shorts(0, 0, 0, 0),
                                new Box("dinf").boxes(place),
                                samples(lengths, firstFrame));
        return new Box("mdia").boxes(header, handler, information);
    }

    private Box samples(int[] lengths, int firstFrame) {
        int frames = clip.frames();
        int[] sync =
                IntStream.range(0, frames).filter(H264::isSync).map(frame -> frame + 1).toArray();
        return new Box("stbl")
                .boxes(
                        Box.full("stsd", 0).ints(1).boxes(format()),
                        Box.full("stts", 0).ints(1, frames, ticksPerFrame),
                        Box.full("stss", 0).ints(sync.length).ints(sync),
                        Box.full("stsc", 0).ints(1, 1, frames, 1), // all in one piece
                        Box.full("stsz", 0).ints(0, frames).ints(lengths),
                        Box.full("stco", 0).ints(1, firstFrame));
    }

    private Box format() {
        Box parameters =
                new Box("avcC")
                        .bytes((byte) 1, sequence[1], sequence[2], sequence[3]) // profile, level
                        .bytes((byte) 0xff, (byte) 0xe1) // lengths of 4 bytes; one sequence
                        .shorts(sequence.length)
                        .bytes(sequence)
                        .bytes((byte) 1)
                        .shorts(picture.length)
                        .bytes(picture);
        Box colours = new Box("colr").text("nclx").shorts(1, 1, 1).bytes((byte) 0); // BT.709
        return new Box("avc1")
                .shorts(0, 0, 0, 1)
                .ints(0, 0, 0, 0)
                .shorts(clip.width(), clip.height())
                .ints(72 << 16, 72 << 16, 0) // per inch, as the standard has it
                .shorts(1)
                .bytes(new byte[32]) // no name of a coder
                .shorts(24, -1)
                .boxes(parameters, colours);
    }

    private Box title() {
        Box text = new Box("data").ints(1, 0).text(clip.title()); // 1: UTF-8
        Box list = new Box("ilst").boxes(new Box("\u00a9nam").boxes(text));
        Box handler = Box.full("hdlr", 0).ints(0).text("mdirappl").ints(0, 0).bytes((byte) 0);
        return new Box("udta").boxes(Box.full("meta", 0).boxes(handler, list));
    }
}
