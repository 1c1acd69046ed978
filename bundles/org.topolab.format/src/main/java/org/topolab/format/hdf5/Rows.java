package org.topolab.format.hdf5;

import java.io.IOException;

/** How the numbers of an array lie in the file. */
interface Rows {

    /**
     * Reads rows.
     *
     * @param first index of the first
     * @param count how many
     * @param to receives them, just as many bytes
     */
    void read(int first, int count, byte[] to) throws IOException;
}
