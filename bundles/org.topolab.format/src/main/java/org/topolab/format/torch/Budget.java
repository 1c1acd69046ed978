package org.topolab.format.torch;

import org.topolab.format.file.FormatException;

/** Memory that a file may take for one purpose, in proportion to its length. */
final class Budget {

    /** Every file may take this much, in bytes. */
    static final long FLOOR = 16L << 20;

    /** Memory for each byte of names and structure; PyTorch's own files need about 10. */
    private static final int OBJECTS = 16;

    /** Memory for each byte of a file; torch.save does not compress, so its files need 1. */
    private static final int NUMBERS = 8;

    private final String where;
    private final String what;
    private final long limit;
    private final String remedy;
    private long spent;

    private Budget(String where, String what, long limit, String remedy) {
        this.where = where;
        this.what = what;
        this.limit = limit;
        this.remedy = remedy;
    }

    /** For what a pickle builds and the names that follow from it. */
    static Budget objects(String where, long fileBytes) {
        long limit = Math.max(FLOOR, OBJECTS * Math.min(fileBytes, PickleInput.MAX_BYTES));
        return new Budget(where, "names and structure", limit, Torch.EXPORT);
    }

    /**
     * For storages, or for tensors.
     *
     * @param what its name in messages
     * @param heapBytes the Java heap, half of which may be taken
     */
    static Budget numbers(String where, String what, long fileBytes, long heapBytes) {
        long limit = Math.max(FLOOR, NUMBERS * Math.min(fileBytes, Long.MAX_VALUE / NUMBERS));
        return limit <= heapBytes / 2
                ? new Budget(where, what, limit, "save clones of its tensors without compression")
                : new Budget(where, what, heapBytes / 2, "give Java a larger heap with -Xmx");
    }

    void spend(long bytes) throws FormatException {
        if (bytes > limit - spent) {
            throw new FormatException(
                    where,
                    "%s that take more than %d bytes of memory".formatted(what, limit),
                    "at most that for this length of file and Java heap",
                    remedy);
        }
        spent += bytes;
    }
}
