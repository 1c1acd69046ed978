package org.topolab.data.neural;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.topolab.format.array.NumberArray;
import org.topolab.format.file.FormatException;

/** Means and standard deviations that a recording is normalised by. */
interface Statistics {

    /** Means: one number, one of each value, or one of each neuron. */
    double[] means(Part part) throws IOException;

    /** Standard deviations, as many as means. */
    double[] deviations(Part part) throws IOException;

    /** Where those of a part come from, for messages. */
    String where(Part part);

    /** Those of the files that come with a recording. */
    record Stored(Source source, String which) implements Statistics {

        @Override
        public double[] means(Part part) throws IOException {
            return read(part, "mean");
        }

        @Override
        public double[] deviations(Part part) throws IOException {
            return read(part, "std");
        }

        @Override
        public String where(Part part) {
            return source.store().where("meta/statistics/%s/%s".formatted(part.folder(), which));
        }

        private double[] read(Part part, String what) throws IOException {
            String above = "meta/statistics/" + part.folder();
            Optional<String> folder =
                    source.store().names(above).stream()
                            .filter(name -> name.equalsIgnoreCase(which))
                            .findFirst();
            String path = "%s/%s/%s.npy".formatted(above, folder.orElse(which), what);
            if (!source.store().has(path)) {
                throw new FormatException(
                        source.store().where(path),
                        "no such file",
                        "the statistics that data are normalised by",
                        "set data.statistics=train to compute them from the training trials");
            }
            NumberArray numbers = source.array(path).numbers();
            double[] values = new double[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.number(i);
            }
            return values;
        }
    }

    /** Those of all training trials of a recording. */
    record Measured(Recording recording, Map<Part, Moments> moments) implements Statistics {

        Measured(Recording recording) {
            this(recording, new EnumMap<>(Part.class));
        }

        /** Takes in what was read of a training trial. */
        void add(Part part, float[] values) {
            if (part == Part.IMAGES) {
                moments.computeIfAbsent(part, p -> new Moments(1)).pool(values);
            } else {
                moments.computeIfAbsent(part, p -> new Moments(values.length)).add(values);
            }
        }

        private Moments of(Part part) throws IOException {
            if (!moments.containsKey(part)) {
                for (int trial : recording.trials(Tier.TRAIN)) {
                    add(part, recording.values(part, trial));
                }
            }
            return moments.get(part);
        }

        @Override
        public double[] means(Part part) throws IOException {
            return of(part).means();
        }

        @Override
        public double[] deviations(Part part) throws IOException {
            return of(part).deviations();
        }

        @Override
        public String where(Part part) {
            return "%s of the training trials".formatted(recording.source().store().where(""));
        }
    }
}
