package org.topolab.format.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads plain values; the parser bounds their depth. */
final class PlainReader {

    /** No name equals it. */
    private static final Object ALL = new Object();

    private final JsonParser in;

    PlainReader(JsonParser in) {
        this.in = in;
    }

    /** The one value of the document. */
    Object read() throws IOException {
        Object value = value(next("nothing"));
        if (in.nextToken() != null) {
            throw new JsonParseException(in, "something after the end of the value");
        }
        return value;
    }

    /** The members of a map before one of a name, which may be missing. */
    Map<String, Object> head(String before) throws IOException {
        if (next("nothing") != JsonToken.START_OBJECT) {
            throw new JsonParseException(in, "something other than a map");
        }
        return map(before);
    }

    private JsonToken next(String missing) throws IOException {
        JsonToken token = in.nextToken();
        if (token == null) {
            throw new JsonParseException(in, missing);
        }
        return token;
    }

    private Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> map(ALL);
            case START_ARRAY -> list();
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> real();
            default -> throw new JsonParseException(in, "an unexpected " + token);
        };
    }

    private double real() throws IOException {
        double number = in.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw new JsonParseException(in, "the number " + in.getText() + ", too large");
        }
        return number;
    }

    private Map<String, Object> map(Object before) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (next("no end of a map") != JsonToken.END_OBJECT) {
            String name = in.currentName();
            if (name.equals(before)) {
                break;
            }
            map.put(name, value(next("no value")));
        }
        return Collections.unmodifiableMap(map);
    }

    private List<Object> list() throws IOException {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = next("no end of a list");
                token != JsonToken.END_ARRAY;
                token = next("no end of a list")) {
            list.add(value(token));
        }
        return Collections.unmodifiableList(list);
    }
}
