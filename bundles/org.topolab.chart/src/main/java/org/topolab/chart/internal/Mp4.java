package org.topolab.chart.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An MP4 file of one H.264 track. What describes the frames comes before them, so that browsers can
 * begin at once: its place is kept free, and filled in when the lengths of all frames are known.
 */
final class Mp4 {

    private static final long LARGEST_FILE = 0xffff_ffffL; // lengths have 32 bits

    private final NewFile file;
    private final Clip clip;
    private final String name;
    private final H264 coder = new H264();
    private final int[] lengths;
    private int added;
    private Mp4Index index;

    Mp4(NewFile file, Clip clip, String name) {
        this.file = file;
        this.clip = clip;
        this.name = name;
        lengths = new int[clip.frames()];
    }

    void add(BufferedImage frame) throws IOException {
        List<byte[]> units = coder.next(frame);
        if (added == 0) {
            index = new Mp4Index(clip, units.get(0), units.get(1));
            file.append(index.array(lengths));
            file.append(new byte[Mp4Index.MDAT_HEADER]);
        }
        byte[] picture = units.get(units.size() - 1); // the parameters are in the index
        file.append(
                ByteBuffer.allocate(Integer.BYTES + picture.length)
                        .putInt(picture.length)
                        .put(picture)
                        .array());
        lengths[added] = Integer.BYTES + picture.length;
        added++;
        if (file.size() > LARGEST_FILE) {
            throw new IOException(
                    "movie '%s' is longer than 4 GiB at frame %d of %d; take fewer frames"
                            .formatted(name, added, clip.frames()));
        }
    }

    void finish() throws IOException {
        byte[] head = index.array(lengths);
        file.overwrite(0, head);
        ByteBuffer mdat = ByteBuffer.allocate(Mp4Index.MDAT_HEADER);
        mdat.putInt((int) (file.size() - head.length)).put(new byte[] {'m', 'd', 'a', 't'});
        file.overwrite(head.length, mdat.array());
    }
}
