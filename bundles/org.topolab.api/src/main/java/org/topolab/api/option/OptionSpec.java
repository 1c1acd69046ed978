package org.topolab.api.option;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that can be set: name, default, range, unit and one sentence. Values are those of
 * YAML's core schema: Long, Double, Boolean, String, List and Map.
 */
public sealed interface OptionSpec {

    /** Name as written in a recipe. */
    String name();

    /** One sentence for help. */
    String help();

    /** Value used where a recipe says nothing; empty if the option must be given. */
    Optional<Object> fallback();

    /** What is accepted, in words: {@code integer from 1 to 64}. */
    String expects();

    /**
     * Returns the value in its normal form (Long, Double, Boolean, String, List, Map).
     *
     * @throws OptionException if the value is not accepted
     */
    Object check(Object value);

    /** Values worth offering for completion; empty if there are none. */
    default List<String> suggestions() {
        return List.of();
    }

    private static OptionException refuse(OptionSpec spec, Object found, String hint) {
        return new OptionException(
                spec.name(),
                "found %s, expected %s%s".formatted(Words.of(found), spec.expects(), hint));
    }

    /**
     * A whole number.
     *
     * @param unit such as {@code epochs}; empty if it has none
     */
    record IntOption(
            String name, String help, Optional<Object> fallback, long min, long max, String unit)
            implements OptionSpec {

        public IntOption(String name, String help, long fallback, long min, long max) {
            this(name, help, Optional.of(fallback), min, max, "");
        }

        @Override
        public String expects() {
            return Words.range("an integer", min, max, unit);
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof Long || value instanceof Integer)) {
                throw refuse(this, value, "");
            }
            long number = ((Number) value).longValue();
            if (number < min || number > max) {
                throw refuse(this, value, "");
            }
            return number;
        }
    }

    /**
     * A real number, finite.
     *
     * @param unit such as {@code mm}; empty if it has none
     */
    record DoubleOption(
            String name,
            String help,
            Optional<Object> fallback,
            double min,
            double max,
            String unit)
            implements OptionSpec {

        public DoubleOption(String name, String help, double fallback, double min, double max) {
            this(name, help, Optional.of(fallback), min, max, "");
        }

        @Override
        public String expects() {
            return Words.range("a number", min, max, unit);
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof Number number)) {
                throw refuse(this, value, "");
            }
            double real = number.doubleValue();
            if (!(real >= min && real <= max) || Double.isInfinite(real)) {
                throw refuse(this, value, "");
            }
            return real;
        }
    }

    /** One of a few words. */
    record ChoiceOption(String name, String help, Optional<Object> fallback, List<String> choices)
            implements OptionSpec {

        public ChoiceOption {
            choices = List.copyOf(choices);
        }

        public ChoiceOption(String name, String help, String fallback, List<String> choices) {
            this(name, help, Optional.of(fallback), choices);
        }

        @Override
        public String expects() {
            return "one of " + String.join(", ", choices);
        }

        @Override
        public Object check(Object value) {
            if (value instanceof String text && choices.contains(text)) {
                return text;
            }
            String hint =
                    value instanceof String text
                            ? Nearest.to(text, choices)
                                    .map("; did you mean '%s'?"::formatted)
                                    .orElse("")
                            : "";
            throw refuse(this, value, hint);
        }

        @Override
        public List<String> suggestions() {
            return choices;
        }
    }

    /** Yes or no. */
    record FlagOption(String name, String help, Optional<Object> fallback) implements OptionSpec {

        public FlagOption(String name, String help, boolean fallback) {
            this(name, help, Optional.of(fallback));
        }

        @Override
        public String expects() {
            return "true or false";
        }

        @Override
        public Object check(Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            throw refuse(this, value, "");
        }

        @Override
        public List<String> suggestions() {
            return List.of("true", "false");
        }
    }

    /**
     * Free text.
     *
     * @param what what the text is, such as {@code a folder}
     */
    record TextOption(String name, String help, Optional<Object> fallback, String what)
            implements OptionSpec {

        public TextOption(String name, String help, String fallback, String what) {
            this(name, help, Optional.of(fallback), what);
        }

        @Override
        public String expects() {
            return what;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof String) {
                return value;
            }
            throw refuse(this, value, "");
        }
    }

    /**
     * A name, which may look like a whole number, such as the class {@code 7}. Its normal form is
     * text.
     *
     * @param what what the name is of, such as {@code a class}
     */
    record NameOption(String name, String help, Optional<Object> fallback, String what)
            implements OptionSpec {

        @Override
        public String expects() {
            return what;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof String || value instanceof Long || value instanceof Integer) {
                return value.toString();
            }
            throw refuse(this, value, "");
        }
    }

    /**
     * Several values of one kind.
     *
     * @param element what each value must be; its name and fallback are not used
     */
    record ListOption(String name, String help, Optional<Object> fallback, OptionSpec element)
            implements OptionSpec {

        @Override
        public String expects() {
            return "a list, each " + element.expects();
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof List<?> list)) {
                throw refuse(this, value, "");
            }
            return list.stream().map(element::check).collect(Collectors.toUnmodifiableList());
        }

        @Override
        public List<String> suggestions() {
            return element.suggestions();
        }
    }

    /**
     * Options that belong together, written as a map. Its fallback is the map of its own fallbacks.
     */
    record GroupOption(String name, String help, List<OptionSpec> members) implements OptionSpec {

        public GroupOption {
            members = List.copyOf(members);
            Objects.requireNonNull(help, "help");
        }

        @Override
        public Optional<Object> fallback() {
            return members.stream().allMatch(m -> m.fallback().isPresent())
                    ? Optional.of(Map.of())
                    : Optional.empty();
        }

        @Override
        public String expects() {
            return "a map with "
                    + members.stream().map(OptionSpec::name).collect(Collectors.joining(", "));
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                throw refuse(this, value, "");
            }
            try {
                return Options.of(members, Words.keyed(map)).values();
            } catch (OptionException e) {
                throw new OptionException(name + "." + e.option(), e.getMessage());
            }
        }
    }
}
