package org.topolab.format.safetensors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.api.model.Tensor;
import org.topolab.format.array.NumberType;
import org.topolab.format.file.FormatException;
import org.topolab.format.json.Json;

/**
 * The JSON header of a safetensors file, checked against the bytes that follow it.
 *
 * @param entries one for each tensor, in the order of their bytes, without holes
 * @param metadata texts by name
 */
record Header(List<Entry> entries, Map<String, String> metadata) {

    /**
     * Where one tensor lies.
     *
     * @param shape length of each dimension
     * @param begin its first byte after the header
     * @param end the byte after its last
     */
    record Entry(String name, ScalarType type, List<Integer> shape, long begin, long end) {

        Tensor tensor(String where, ByteBuffer data) throws FormatException {
            NumberType numbers = type.numbers();
            float[] values = new float[data.remaining() / numbers.bytes()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.toFloat(data, i);
                if (!type.fits(data, i)) {
                    throw new FormatException(
                            "%s tensor '%s'".formatted(where, name),
                            "the %s value %d".formatted(type, numbers.whole(data, i)),
                            "whole numbers that a float holds, up to 2^24",
                            "store it as F32");
                }
            }
            int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
            return new Tensor(lengths, values);
        }
    }

    static Header parse(String where, String json, long dataBytes) throws FormatException {
        if (!json.startsWith("{")) {
            throw new FormatException(
                    where, "no '{' at its start", "a JSON map", "check that this is safetensors");
        }
        Map<?, ?> map = asMap(where, Json.read(where, json));
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            String name = (String) member.getKey();
            String place = "%s, '%s'".formatted(where, name);
            if (name.equals(Safetensors.METADATA)) {
                metadata.putAll(texts(place, asMap(place, member.getValue())));
            } else {
                entries.add(entry(place, name, asMap(place, member.getValue())));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        checkNoHoles(where, entries, dataBytes);
        return new Header(List.copyOf(entries), metadata);
    }

    private static void checkNoHoles(String where, List<Entry> entries, long dataBytes)
            throws FormatException {
        long offset = 0;
        for (Entry entry : entries) {
            if (entry.begin() != offset) {
                throw refuse(
                        "%s, '%s'".formatted(where, entry.name()),
                        "bytes from " + entry.begin(),
                        "bytes from %d, where the tensor before it ends".formatted(offset));
            }
            offset = entry.end();
        }
        if (offset != dataBytes) {
            throw refuse(where, offset + " bytes of tensors", dataBytes + " as the file has");
        }
    }

    private static Entry entry(String place, String name, Map<?, ?> map) throws FormatException {
        String dtype = String.valueOf(map.get("dtype"));
        ScalarType type =
                ScalarType.of(dtype)
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                place,
                                                "dtype " + dtype,
                                                "one of " + Arrays.toString(ScalarType.values()),
                                                "store this tensor as F32"));
        long[] shape = wholes(place, "shape", map.get("shape"));
        long[] offsets = wholes(place, "data_offsets", map.get("data_offsets"));
        long bytes = bytes(place, type, shape);
        if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
            throw refuse(
                    place,
                    "data_offsets " + Arrays.toString(offsets),
                    "%d bytes for shape %s of %s".formatted(bytes, Arrays.toString(shape), type));
        }
        List<Integer> lengths = Arrays.stream(shape).mapToObj(Math::toIntExact).toList();
        return new Entry(name, type, lengths, offsets[0], offsets[1]);
    }

    private static long bytes(String place, ScalarType type, long[] shape) throws FormatException {
        long bytes = type.numbers().bytes();
        for (long length : shape) {
            if (length > Integer.MAX_VALUE
                    || (length > 0 && bytes > (Integer.MAX_VALUE - 8) / length)) {
                throw refuse(place, "shape " + Arrays.toString(shape), "less than 2 GiB");
            }
            bytes *= length;
        }
        return bytes;
    }

    private static long[] wholes(String place, String key, Object value) throws FormatException {
        boolean whole =
                value instanceof List<?> list
                        && list.stream().allMatch(v -> v instanceof Long n && n >= 0);
        if (!whole) {
            throw refuse(place, key + " " + value, "a list of whole numbers from 0");
        }
        return ((List<?>) value).stream().mapToLong(v -> (Long) v).toArray();
    }

    private static Map<String, String> texts(String place, Map<?, ?> map) throws FormatException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getValue() instanceof String text)) {
                throw refuse(place, entry.getKey() + ": " + entry.getValue(), "a text");
            }
            texts.put((String) entry.getKey(), text);
        }
        return texts;
    }

    private static Map<?, ?> asMap(String place, Object value) throws FormatException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw refuse(place, String.valueOf(value), "a map");
    }

    private static FormatException refuse(String where, String found, String expected) {
        return new FormatException(where, found, expected, "copy or write the file again");
    }
}
