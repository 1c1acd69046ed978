package org.topolab.format.hdf5;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What may have been done to a chunk before it was written.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File
 *     Format Specification, filter pipeline message</a>
 */
enum Filter {
    /** Compressed as by zlib; h5py calls it gzip. */
    DEFLATE(1) {
        @Override
        byte[] undo(byte[] chunk, int bytes, int numberBytes) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(chunk);
                // a checksum may follow that is undone later
                byte[] out = new byte[bytes + CHECKSUM_BYTES];
                int length = 0;
                int got = 1;
                while (got > 0) {
                    got = inflater.inflate(out, length, out.length - length);
                    length += got;
                }
                if (!inflater.finished()) {
                    throw new IllegalArgumentException("a chunk that does not unpack to its size");
                }
                return Arrays.copyOf(out, length);
            } catch (DataFormatException e) {
                throw new IllegalArgumentException("a chunk that does not unpack", e);
            } finally {
                inflater.end();
            }
        }
    },
    /** First all first bytes of numbers, then all second ones, and so on. */
    SHUFFLE(2) {
        @Override
        byte[] undo(byte[] chunk, int bytes, int numberBytes) {
            int numbers = chunk.length / numberBytes;
            byte[] out = chunk.clone(); // what is left over stays at the end
            for (int part = 0; part < numberBytes; part++) {
                for (int i = 0; i < numbers; i++) {
                    out[i * numberBytes + part] = chunk[part * numbers + i];
                }
            }
            return out;
        }
    },
    /** A checksum of 4 bytes behind the chunk; not compared. */
    FLETCHER32(3) {
        @Override
        byte[] undo(byte[] chunk, int bytes, int numberBytes) {
            return Arrays.copyOf(chunk, Math.max(0, chunk.length - CHECKSUM_BYTES));
        }
    },
    /** Compressed with LibLZF, or left as it was where that did not make it smaller. */
    LZF(32000) {
        @Override
        byte[] undo(byte[] chunk, int bytes, int numberBytes) {
            return chunk.length == bytes ? chunk : Lzf.unpack(chunk, bytes);
        }
    };

    private static final int CHECKSUM_BYTES = 4;

    private final int id;

    Filter(int id) {
        this.id = id;
    }

    /** The filter of a number that HDF5 gives it. */
    static Optional<Filter> of(int id) {
        return Arrays.stream(values()).filter(filter -> filter.id == id).findFirst();
    }

    /**
     * Undoes it.
     *
     * @param bytes what a chunk has before anything is done to it
     * @param numberBytes what a number has
     * @throws RuntimeException if the chunk is damaged
     */
    abstract byte[] undo(byte[] chunk, int bytes, int numberBytes);
}
