package org.topolab.format.npy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** What an NPY file holds: numbers, or texts. Row-major. */
public final class NpyArray {

    private final String where;
    private final NpyHeader header;
    private final ByteBuffer data;

    NpyArray(String where, NpyHeader header, ByteBuffer data) {
        this.where = where;
        this.header = header;
        this.data = data;
    }

    /** Length of each dimension; empty for a single number or text. */
    public int[] shape() {
        return header.lengths();
    }

    /** How many numbers or texts there are. */
    public int size() {
        return (int) header.count();
    }

    /** Whether there are texts. */
    public boolean textual() {
        return header.element() instanceof NpyText;
    }

    /**
     * The numbers.
     *
     * @throws FormatException if there are texts
     */
    public NumberArray numbers() throws FormatException {
        return new NumberArray(header.numbers(where).numbers(), header.lengths(), data);
    }

    /**
     * Texts, without what they were filled up with, or whole numbers as digits.
     *
     * @throws FormatException if there are real numbers, or texts that are none
     */
    public List<String> texts() throws FormatException {
        List<String> texts = new ArrayList<>(size());
        if (header.element() instanceof NpyText kind) {
            for (int i = 0; i < size(); i++) {
                texts.add(kind.text(where, data, i));
            }
            return texts;
        }
        NumberArray numbers = numbers();
        if (!numbers.type().whole()) {
            throw new FormatException(
                    where,
                    "real numbers of type " + header.element().code(),
                    "texts or whole numbers",
                    "save it with numpy.save(file, array.astype(str))");
        }
        for (int i = 0; i < size(); i++) {
            texts.add(Long.toString(numbers.whole(i)));
        }
        return texts;
    }
}
