package org.topolab.model.reset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A value of the golden file, whose origin and tolerances are stated in the file itself. */
record Golden(Object value) {

    /** A block of the file, such as {@code index_map}. */
    static Golden block(String name) {
        return block("golden.json", name);
    }

    /** A block of a file beside this class. */
    static Golden block(String file, String name) {
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            Load load = new Load(LoadSettings.builder().build());
            return new Golden(load.loadFromInputStream(Objects.requireNonNull(in))).at(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Golden at(String key) {
        return new Golden(Objects.requireNonNull(map().get(key), key));
    }

    Golden at(int index) {
        return new Golden(((List<?>) value).get(index));
    }

    Map<?, ?> map() {
        return (Map<?, ?>) value;
    }

    List<Golden> list() {
        return ((List<?>) value).stream().<Golden>map(Golden::new).toList();
    }

    List<String> keys() {
        return map().keySet().stream().map(String::valueOf).toList();
    }

    String text() {
        return (String) value;
    }

    double number() {
        return ((Number) value).doubleValue();
    }

    int integer() {
        return ((Number) value).intValue();
    }

    double[] numbers() {
        return list().stream().mapToDouble(Golden::number).toArray();
    }
}
