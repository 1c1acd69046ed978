package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.topolab.core.sweep.Sweep;

/** What of a recipe was changed, as overrides. */
final class Differences {

    private final List<String> words = new ArrayList<>();

    private Differences() {}

    /**
     * Overrides that make one recipe of another. Where an entry has gone from a map, the whole map
     * is replaced.
     *
     * @param meant what the changed recipe is
     */
    static List<String> between(
            Map<String, Object> base, Map<String, Object> changed, Sweep meant) {
        Differences differences = new Differences();
        Map<String, Object> whole = new LinkedHashMap<>(changed);
        for (Map.Entry<String, Object> gone : base.entrySet()) {
            if (!changed.containsKey(gone.getKey())) {
                whole.put(gone.getKey(), fallback(gone.getKey(), gone.getValue(), meant));
            }
        }
        differences.members(base, whole, "");
        return differences.words;
    }

    /** What an entry at the top is that is not given. */
    private static Object fallback(String key, Object gone, Sweep meant) {
        if (key.equals("name")) {
            return meant.name();
        }
        if (key.equals(PlatformOptions.SEED.name())) {
            return PlatformOptions.SEED.fallback().orElseThrow();
        }
        return gone instanceof List ? List.of() : Map.of();
    }

    private void members(Map<?, ?> base, Map<?, ?> changed, String path) {
        changed.forEach(
                (key, value) -> {
                    String at = OptionReader.join(path, String.valueOf(key));
                    Object old = base.get(key);
                    if (base.containsKey(key) && Objects.equals(old, value)) {
                        return;
                    }
                    if (old instanceof Map<?, ?> before
                            && value instanceof Map<?, ?> after
                            && after.keySet().containsAll(before.keySet())) {
                        members(before, after, at);
                    } else {
                        words.add(at + "=" + FlowYaml.of(value));
                    }
                });
    }

    /** The value at a path through maps. */
    static Optional<Object> at(Object recipe, String path) {
        Object value = recipe;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(value);
    }
}
