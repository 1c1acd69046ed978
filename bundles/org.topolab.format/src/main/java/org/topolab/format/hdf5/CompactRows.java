package org.topolab.format.hdf5;

import java.nio.ByteBuffer;

/**
 * Numbers inside an array's header, which has less than 64 kB.
 *
 * @param all from byte 0 on
 */
record CompactRows(ByteBuffer all) implements Rows {

    @Override
    public void read(int first, int count, byte[] to) {
        all.get(count == 0 ? 0 : first * (to.length / count), to);
    }
}
