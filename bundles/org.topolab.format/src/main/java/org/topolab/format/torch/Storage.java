package org.topolab.format.torch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;

/**
 * Numbers in a row that tensors look at.
 *
 * @param type kind of numbers
 * @param key its name in the file, printable
 * @param count how many numbers, from 0, less than 2 GiB in all
 */
record Storage(NumberType type, String key, long count) {

    /** Where the bytes of storages are. */
    interface Source {
        /** All its bytes, exactly as many as it says. */
        byte[] read(Storage storage) throws IOException;
    }

    /** Bytes in one Java array. */
    static final long MAX_BYTES = Integer.MAX_VALUE - 8;

    private static final Map<String, NumberType> TYPES =
            Map.of(
                    "torch.FloatStorage", NumberType.FLOAT32,
                    "torch.DoubleStorage", NumberType.FLOAT64,
                    "torch.HalfStorage", NumberType.FLOAT16,
                    "torch.BFloat16Storage", NumberType.BFLOAT16,
                    "torch.LongStorage", NumberType.INT64,
                    "torch.IntStorage", NumberType.INT32,
                    "torch.ShortStorage", NumberType.INT16,
                    "torch.CharStorage", NumberType.INT8,
                    "torch.ByteStorage", NumberType.UINT8,
                    "torch.BoolStorage", NumberType.BOOL);

    /** The kind of numbers of a storage class in a pickle. */
    static Optional<NumberType> type(String global) {
        return Optional.ofNullable(TYPES.get(global));
    }

    /** Bytes in the file. */
    int bytes() {
        return (int) (count * type.bytes());
    }

    /** From a persistent id: "storage", type, key, location, count and, in old files, a view. */
    static Storage of(PickleInput in, Object id) throws FormatException {
        List<?> parts = id instanceof Tuple tuple ? tuple.items() : List.of();
        boolean known =
                (parts.size() == 5 || (parts.size() == 6 && parts.get(5).equals(Optional.empty())))
                        && parts.get(0).equals("storage")
                        && parts.get(1) instanceof NumberType
                        && parts.get(2) instanceof String
                        && parts.get(4) instanceof Long;
        if (!known) {
            throw in.refuse(
                    "a reference to something else than a whole storage",
                    "references to storages of tensors",
                    Torch.EXPORT);
        }
        NumberType type = (NumberType) parts.get(1);
        String key = (String) parts.get(2);
        long count = (Long) parts.get(4);
        if (key.isEmpty() || !key.equals(PickleInput.printable(key))) {
            throw in.refuse(
                    "the storage name '%s'".formatted(PickleInput.printable(key)),
                    "1 to 255 printable characters",
                    Torch.AGAIN);
        }
        if (count < 0 || count > MAX_BYTES / type.bytes()) {
            throw in.refuse(
                    "a storage of %d numbers".formatted(count),
                    "a number from 0 and less than 2 GiB",
                    "save its tensor in parts");
        }
        return new Storage(type, key, count);
    }
}
