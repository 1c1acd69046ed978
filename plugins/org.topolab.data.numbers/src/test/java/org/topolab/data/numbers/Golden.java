package org.topolab.data.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A value of the golden file, whose origin and tolerance are stated in the file itself. */
record Golden(Object value) {

    static Golden at(String key) {
        try (InputStream in = Golden.class.getResourceAsStream("golden.json")) {
            Load load = new Load(LoadSettings.builder().build());
            Map<?, ?> all = (Map<?, ?>) load.loadFromInputStream(Objects.requireNonNull(in));
            return new Golden(Objects.requireNonNull(all.get(key), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Golden> list() {
        return ((List<?>) value).stream().<Golden>map(Golden::new).toList();
    }

    Map<?, ?> map() {
        return (Map<?, ?>) value;
    }

    double number() {
        return ((Number) value).doubleValue();
    }

    double[] numbers() {
        return list().stream().mapToDouble(Golden::number).toArray();
    }
}
