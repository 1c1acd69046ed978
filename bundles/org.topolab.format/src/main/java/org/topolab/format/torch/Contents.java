package org.topolab.format.torch;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** What a pickle describes, as flat names. */
final class Contents {

    /** Containers in each other; models stay below 20. */
    private static final int MAX_DEPTH = 64;

    /** Memory of a name beside its characters, in bytes, rounded up. */
    private static final int NAME = 64;

    private final String where;
    private final Budget budget;
    private final Map<String, StridedView> views = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Contents(String where, Budget budget) {
        this.where = where;
        this.budget = budget;
    }

    /** Adds a value of {@link Machine} with everything in it. */
    Contents add(Object root) throws FormatException {
        add("", root, 0);
        return this;
    }

    private void add(String name, Object value, int depth) throws FormatException {
        budget.spend(NAME + 2L * name.length());
        if (depth > MAX_DEPTH) {
            throw refuse(name, "containers nested deeper", "at most " + MAX_DEPTH);
        }
        if (value instanceof Dict dict) {
            for (Map.Entry<Object, Object> entry : dict.entries().entrySet()) {
                add(join(name, entry.getKey(), depth), entry.getValue(), depth + 1);
            }
        } else if (value instanceof Tuple tuple) {
            addAll(name, tuple.items(), depth);
        } else if (value instanceof List<?> list) {
            addAll(name, list, depth);
        } else {
            addSingle(name, value);
        }
    }

    private void addAll(String name, List<?> items, int depth) throws FormatException {
        for (int i = 0; i < items.size(); i++) {
            add(join(name, i, depth), items.get(i), depth + 1);
        }
    }

    private String join(String name, Object key, int depth) throws FormatException {
        String own = key.toString();
        String joined = depth == 0 ? own : name + "." + own;
        if (!joined.equals(PickleInput.printable(joined))) {
            throw refuse(
                    joined, "a longer or unprintable name", "at most 255 printable characters");
        }
        return joined;
    }

    private void addSingle(String name, Object value) throws FormatException {
        if (views.containsKey(name) || values.containsKey(name)) {
            throw refuse(name, "a name that occurs twice", "different names");
        }
        if (value instanceof StridedView view) {
            views.put(name, view);
        } else if (value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof String
                || value instanceof Optional) {
            values.put(name, value);
        } else {
            throw refuse(name, Call.kind(value), "tensors and plain values");
        }
    }

    /** Lays out all tensors; storages and tensors are paid for before they are read. */
    TorchFile load(Storage.Source source, long fileBytes, long heapBytes) throws IOException {
        Budget read = Budget.numbers(where, "storages", fileBytes, heapBytes);
        Budget rows = Budget.numbers(where, "tensors", fileBytes, heapBytes);
        Set<Storage> storages = new LinkedHashSet<>();
        for (Map.Entry<String, StridedView> entry : views.entrySet()) {
            StridedView view = entry.getValue();
            if (view.bytes() > Storage.MAX_BYTES) {
                throw refuse(entry.getKey(), "2 GiB or more", "less than 2 GiB in one tensor");
            }
            rows.spend(view.bytes());
            if (storages.add(view.storage())) {
                read.spend(view.storage().bytes());
            }
        }
        Map<Storage, byte[]> bytes = new HashMap<>();
        for (Storage storage : storages) {
            bytes.put(storage, source.read(storage));
        }
        Map<String, NumberArray> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, StridedView> entry : views.entrySet()) {
            byte[] data = bytes.get(entry.getValue().storage());
            tensors.put(entry.getKey(), entry.getValue().tensor(data));
        }
        return new TorchFile(tensors, values);
    }

    private FormatException refuse(String name, String found, String expected) {
        return new FormatException(
                "%s, '%s'".formatted(where, PickleInput.printable(name)),
                found,
                expected,
                Torch.EXPORT);
    }
}
