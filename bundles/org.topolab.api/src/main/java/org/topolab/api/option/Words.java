package org.topolab.api.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How option values and ranges are put into words. */
final class Words {

    private Words() {}

    /** A value as a message shows it, with its kind: {@code text 'abc'}, {@code the number 3}. */
    static String of(Object value) {
        if (value instanceof String text) {
            return "text '%s'".formatted(text);
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof Number) {
            return String.valueOf(value);
        }
        return value == null ? "nothing" : "'%s'".formatted(value);
    }

    static String range(String noun, Number min, Number max, String unit) {
        boolean low = min.doubleValue() <= -Double.MAX_VALUE || min.equals(Long.MIN_VALUE);
        boolean high = max.doubleValue() >= Double.MAX_VALUE || max.equals(Long.MAX_VALUE);
        String tail = unit.isEmpty() ? "" : " " + unit;
        if (low && high) {
            return noun + tail;
        }
        if (high) {
            return noun + " of at least " + min + tail;
        }
        return low
                ? noun + " of at most " + max + tail
                : noun + " from " + min + " to " + max + tail;
    }

    static Map<String, Object> keyed(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }
}
