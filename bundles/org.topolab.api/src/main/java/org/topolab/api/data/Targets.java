package org.topolab.api.data;

import java.util.List;

/** What the images of a data set should be mapped to. */
public sealed interface Targets {

    /** Number of images that have a target. */
    int size();

    /** Length of a model's output for these targets. */
    int outputs();

    /** What kind of targets these are, for messages: {@code classes}. */
    String kind();

    /** One class for each image. */
    final class Classes implements Targets {

        private final List<String> names;
        private final int[] labels;

        /**
         * @param names names of the classes, in label order
         * @param labels [images], each from 0 to names.size() - 1; copied
         * @throws IllegalArgumentException if a label has no name
         */
        public Classes(List<String> names, int[] labels) {
            this.names = List.copyOf(names);
            this.labels = labels.clone();
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
    }

    /** One vector for each image, such as a number code. */
    final class Vectors implements Targets {

        private final float[] values;
        private final int outputs;

        /**
         * @param values [images, outputs], row-major; copied
         * @param outputs length of one vector, at least 1
         */
        public Vectors(float[] values, int outputs) {
            if (outputs < 1 || values.length % outputs != 0) {
                throw new IllegalArgumentException(
                        "%d values are not a whole number of vectors of %d"
                                .formatted(values.length, outputs));
            }
            this.values = values.clone();
            this.outputs = outputs;
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
    }
}
