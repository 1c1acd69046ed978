package org.topolab.api.data;

import java.util.List;
import java.util.Optional;

/** What the images of a data set should be mapped to. */
public sealed interface Targets permits Targets.Classes, Targets.Vectors, Responses {

    /** Number of images that have a target. */
    int size();

    /** Length of a model's output for these targets. */
    int outputs();

    /** What kind of targets these are, for messages: {@code classes}. */
    String kind();

    /** The class of each image, where there are classes, be it beside other targets. */
    Optional<Classes> classes();

    /**
     * The class of each image, for what cannot do without.
     *
     * @param id of what needs them, such as a metric, for the message
     * @throws IllegalArgumentException if there are none
     */
    default Classes classesFor(String id) {
        return classes()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        ("%s: the data set has %s as targets, expected classes;"
                                                        + " choose a labelled data set")
                                                .formatted(id, kind())));
    }

    /**
     * Classes that belong together, such as the animals among all things.
     *
     * @param name a word for people
     * @param labels the classes, at least one, each once
     */
    record Group(String name, List<Integer> labels) {
        public Group {
            labels = List.copyOf(labels);
            if (labels.isEmpty() || labels.stream().distinct().count() != labels.size()) {
                throw new IllegalArgumentException(
                        "group '%s' has labels %s, expected at least one, each once"
                                .formatted(name, labels));
            }
        }
    }

    /** One class for each image. */
    final class Classes implements Targets {

        private final List<String> names;
        private final int[] labels;
        private final List<Group> groups;

        /**
         * @param names names of the classes, in label order
         * @param labels [images], each from 0 to names.size() - 1; copied
         * @throws IllegalArgumentException if a label has no name
         */
        public Classes(List<String> names, int[] labels) {
            this(names, labels, List.of());
        }

        /**
         * Classes of which some belong together.
         *
         * @param groups the groups; a class may be in none or in several
         * @throws IllegalArgumentException if a label or a group's label has no name
         */
        public Classes(List<String> names, int[] labels, List<Group> groups) {
            this.names = List.copyOf(names);
            this.labels = labels.clone();
            this.groups = List.copyOf(groups);
            for (Group group : groups) {
                if (!group.labels().stream().allMatch(l -> l >= 0 && l < this.names.size())) {
                    throw new IllegalArgumentException(
                            "group '%s' has labels %s, expected 0 to %d"
                                    .formatted(
                                            group.name(), group.labels(), this.names.size() - 1));
                }
            }
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] < 0 || labels[i] >= this.names.size()) {
                    throw new IllegalArgumentException(
                            "image %d has label %d, expected 0 to %d"
                                    .formatted(i, labels[i], this.names.size() - 1));
                }
            }
        }

        /** Names of the classes, in label order. */
        public List<String> names() {
            return names;
        }

        /** Groups of classes that belong together; empty if none are known. */
        public List<Group> groups() {
            return groups;
        }

        /** Class of an image, from 0. */
        public int label(int image) {
            return labels[image];
        }

        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public int outputs() {
            return names.size();
        }

        @Override
        public String kind() {
            return "classes";
        }

        @Override
        public Optional<Classes> classes() {
            return Optional.of(this);
        }
    }

    /** One vector for each image, such as a number code. */
    final class Vectors implements Targets {

        private final float[] values;
        private final int outputs;
        private final Optional<Classes> classes;

        /**
         * @param values [images, outputs], row-major; copied
         * @param outputs length of one vector, at least 1
         */
        public Vectors(float[] values, int outputs) {
            this(values, outputs, Optional.empty());
        }

        /**
         * Vectors that stand for classes, such as a code for each digit.
         *
         * @param classes the class of each image
         */
        public Vectors(float[] values, int outputs, Classes classes) {
            this(values, outputs, Optional.of(classes));
        }

        private Vectors(float[] values, int outputs, Optional<Classes> classes) {
            if (outputs < 1 || values.length % outputs != 0) {
                throw new IllegalArgumentException(
                        "%d values are not a whole number of vectors of %d"
                                .formatted(values.length, outputs));
            }
            int images = values.length / outputs;
            if (classes.isPresent() && classes.get().size() != images) {
                throw new IllegalArgumentException(
                        "%d vectors with the classes of %d images"
                                .formatted(images, classes.get().size()));
            }
            this.values = values.clone();
            this.outputs = outputs;
            this.classes = classes;
        }

        /** One value of an image's vector. */
        public float value(int image, int output) {
            return values[image * outputs + output];
        }

        @Override
        public int size() {
            return values.length / outputs;
        }

        @Override
        public int outputs() {
            return outputs;
        }

        @Override
        public String kind() {
            return "vectors";
        }

        @Override
        public Optional<Classes> classes() {
            return classes;
        }
    }
}
