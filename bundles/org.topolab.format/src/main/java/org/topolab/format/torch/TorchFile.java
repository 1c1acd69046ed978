package org.topolab.format.torch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.topolab.format.array.NumberArray;

/**
 * What a PyTorch file holds. Names are the keys of nested dictionaries, and the places in lists and
 * tuples from 0, joined by dots: {@code net.module.conv1.weight}. A tensor that is a file's only
 * content has the empty name.
 *
 * @param tensors by name, in the order of the file; read-only
 * @param values what else stands there, by name: Long, Double, Boolean, String, or an empty
 *     Optional for None; read-only
 */
public record TorchFile(Map<String, NumberArray> tensors, Map<String, Object> values) {

    public TorchFile {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
