package org.topolab.api.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checked values with every default filled in. Immutable. */
public final class Options {

    private final Map<String, Object> values;

    private Options(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Checks given values against what can be set, and fills in the defaults.
     *
     * @param specs what can be set
     * @param given values by name
     * @throws OptionException if a name is unknown, a value is not accepted, or a required value is
     *     missing
     */
    public static Options of(List<OptionSpec> specs, Map<String, Object> given) {
        List<String> names = specs.stream().map(OptionSpec::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new OptionException(name, unknown(name, names));
            }
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        for (OptionSpec spec : specs) {
            Object value =
                    Optional.ofNullable(given.get(spec.name()))
                            .or(spec::fallback)
                            .orElseThrow(
                                    () ->
                                            new OptionException(
                                                    spec.name(),
                                                    "missing, expected %s; add '%s: ...'"
                                                            .formatted(
                                                                    spec.expects(), spec.name())));
            checked.put(spec.name(), spec.check(value));
        }
        return new Options(checked);
    }

    /** The message for a name that nothing has. */
    public static String unknown(String name, List<String> known) {
        return "unknown option '%s', expected %s%s"
                .formatted(
                        name,
                        known.isEmpty() ? "none" : "one of " + String.join(", ", known),
                        Nearest.to(name, known).map("; did you mean '%s'?"::formatted).orElse(""));
    }

    /** A whole number. */
    public int integer(String name) {
        return Math.toIntExact(whole(name));
    }

    /** A whole number that may be large, such as a seed. */
    public long whole(String name) {
        return (Long) value(name);
    }

    /** A real number. */
    public double number(String name) {
        return (Double) value(name);
    }

    /** A text or a choice. */
    public String text(String name) {
        return (String) value(name);
    }

    /** The path that a text names; empty if this file system has no such names. */
    public Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(text(name)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Yes or no. */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /** The values of a list, each in its normal form. */
    public List<?> list(String name) {
        return (List<?>) value(name);
    }

    /** Options that belong together. */
    public Options group(String name) {
        return new Options(Words.keyed((Map<?, ?>) value(name)));
    }

    /** The elements of a list of groups. */
    public List<Options> groups(String name) {
        return list(name).stream().map(each -> new Options(Words.keyed((Map<?, ?>) each))).toList();
    }

    /** All values by name, in the order of their specs; read-only. */
    public Map<String, Object> values() {
        return values;
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no option '%s' was declared; declared are %s"
                            .formatted(name, values.keySet()));
        }
        return value;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
