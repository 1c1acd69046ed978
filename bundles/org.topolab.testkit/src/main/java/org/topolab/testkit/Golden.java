package org.topolab.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reference numbers from a JSON file beside a test, looked up by path. The texts NaN, Infinity and
 * -Infinity are numbers.
 */
public final class Golden {

    private final String path;
    private final Object value;

    private Golden(String path, Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * Reads a resource that lies in the package of a test.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Golden read(Class<?> test, String resource) {
        try (InputStream in = test.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no resource '%s' beside %s".formatted(resource, test.getName()));
            }
            // JSON is a subset of YAML 1.2
            Load load = new Load(LoadSettings.builder().setCodePointLimit(1 << 28).build());
            return new Golden(resource, load.loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The value under a key, or at an index of a list. */
    public Golden at(Object... keys) {
        Golden found = this;
        for (Object key : keys) {
            found = new Golden(found.path + "/" + key, found.child(key));
        }
        return found;
    }

    private Object child(Object key) {
        Optional<Object> child = Optional.empty();
        if (value instanceof Map<?, ?> map) {
            child = Optional.ofNullable(map.get(key));
        } else if (value instanceof List<?> list && key instanceof Integer index) {
            child = Optional.of(list.get(index));
        }
        return child.orElseThrow(
                () -> new IllegalArgumentException("nothing at '%s/%s'".formatted(path, key)));
    }

    /** Keys of a map, in the order of the file. */
    public List<String> keys() {
        return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
    }

    /** A number. */
    public double number() {
        return number(value);
    }

    /** A text. */
    public String text() {
        return (String) value;
    }

    /** A list of texts. */
    public List<String> texts() {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }

    /** Numbers of a list, lists within it row after row. */
    public double[] numbers() {
        return flat(value).stream().mapToDouble(Golden::number).toArray();
    }

    private static List<Object> flat(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Golden::flat).<Object>flatMap(List::stream).toList()
                : List.of(value);
    }

    private static double number(Object value) {
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble((String) value);
    }
}
