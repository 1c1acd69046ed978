package org.topolab.core.internal.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.topolab.core.recipe.Places.Place;

/** One entry of a recipe as it was written, with its place. Immutable. */
sealed interface Node {

    /** Where its value starts. */
    Place place();

    /** The value as plain Long, Double, Boolean, String, List and Map; null for YAML's null. */
    Object plain();

    /**
     * A single value.
     *
     * @param value Long, Double, Boolean, String, or null for YAML's null
     */
    record Value(Object value, Place place) implements Node {
        @Override
        public Object plain() {
            return value;
        }
    }

    /** Several values in order. */
    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(item.plain()));
            return plain;
        }
    }

    /**
     * A key with its value.
     *
     * @param key where the key is written
     */
    record Member(Place key, Node value) {}

    /** Values by key, in the order of the file. */
    record Mapping(Map<String, Member> members, Place place) implements Node {
        public Mapping {
            members = new LinkedHashMap<>(members);
        }

        /** A copy with one member more, or another value of it. */
        Mapping with(String key, Member member) {
            Map<String, Member> changed = new LinkedHashMap<>(members);
            changed.put(key, member);
            return new Mapping(changed, place);
        }

        @Override
        public Object plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            members.forEach((key, member) -> plain.put(key, member.value().plain()));
            return plain;
        }
    }
}
