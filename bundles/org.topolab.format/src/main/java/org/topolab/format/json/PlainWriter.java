package org.topolab.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Writes plain values, and knows its place for messages. */
final class PlainWriter {

    private final JsonGenerator out;
    private final Deque<String> place = new ArrayDeque<>();

    PlainWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> list && !(value instanceof java.nio.file.Path)) {
            writeList(list);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                write(optional.get());
            } else {
                out.writeNull();
            }
        } else {
            writeSingle(value);
        }
    }

    private void writeSingle(Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double number) {
            writeReal(number);
        } else if (value instanceof Float number) {
            writeReal(number);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            out.writeNumber(((Number) value).longValue());
        } else {
            String kind = value == null ? "null" : value.getClass().getName();
            throw refuse(
                    "a " + kind,
                    "a map, list, text, number, boolean or Optional; write its parts or its text");
        }
    }

    private void writeReal(double number) throws IOException {
        if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(Double.toString(number));
        }
    }

    private void writeReal(float number) throws IOException {
        if (Float.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(Float.toString(number));
        }
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw refuse("the key " + entry.getKey(), "a text as key; convert it");
            }
            out.writeFieldName(name);
            enter("." + name);
            write(entry.getValue());
            place.removeLast();
        }
        out.writeEndObject();
    }

    private void writeList(Iterable<?> list) throws IOException {
        out.writeStartArray();
        int index = 0;
        for (Iterator<?> rest = list.iterator(); rest.hasNext(); index++) {
            enter("[" + index + "]");
            write(rest.next());
            place.removeLast();
        }
        out.writeEndArray();
    }

    private void enter(String step) {
        if (place.size() == Json.MAX_DEPTH) {
            throw refuse("more than " + Json.MAX_DEPTH + " levels", "fewer; flatten it");
        }
        place.addLast(step);
    }

    private IllegalArgumentException refuse(String found, String expected) {
        return new IllegalArgumentException(
                "JSON value $%s: found %s, expected %s"
                        .formatted(String.join("", place), found, expected));
    }
}
