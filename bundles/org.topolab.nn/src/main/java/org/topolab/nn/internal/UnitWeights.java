package org.topolab.nn.internal;

import java.util.Optional;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.topolab.nn.Convolution;
import org.topolab.nn.LocallyConnected;

/**
 * The weights of each unit of a layer in the order of what it reads, read in place. A unit is
 * output filter of a place; a layer that shares its weights has the same at all places.
 */
final class UnitWeights {

    private final WeightedLayer layer;
    private final Patches patches;
    private final int filters;
    private final Optional<Factors> factors;

    private UnitWeights(
            WeightedLayer layer, Patches patches, int filters, Optional<Factors> factors) {
        this.layer = layer;
        this.patches = patches;
        this.filters = filters;
        this.factors = factors;
    }

    /** Whether these are the weights of a layer of a kind that has any. */
    static boolean has(Weighted spec) {
        return !(spec instanceof WeightedConvolution shared && shared.spec().transposed());
    }

    /** Those of a layer that reads a type of input. */
    static UnitWeights of(WeightedLayer layer, InputType input) {
        if (layer.spec() instanceof WeightedPlaces places) {
            LocallyConnected spec = places.spec();
            Patches patches = new Patches(spec.height(), spec.width(), spec.in(), spec.window(), 1);
            return new UnitWeights(layer, patches, spec.out(), Optional.empty());
        }
        if (layer.spec() instanceof WeightedConvolution shared) {
            Convolution spec = shared.spec();
            InputTypeConvolutional images = Making.images(input, "convolution");
            Patches patches =
                    new Patches(
                            Math.toIntExact(images.getHeight()),
                            Math.toIntExact(images.getWidth()),
                            spec.in(),
                            spec.window(),
                            spec.groups());
            return new UnitWeights(layer, patches, spec.out(), Optional.empty());
        }
        WeightedDense dense = (WeightedDense) layer.spec();
        return new UnitWeights(
                layer, Patches.all(dense.spec().in()), dense.spec().out(), dense.factors());
    }

    /** What the units read. */
    Patches patches() {
        return patches;
    }

    /** Units at each place. */
    int filters() {
        return filters;
    }

    /** All units. */
    int units() {
        return patches.places() * filters;
    }

    /** The group of channels that a filter reads. */
    int group(int filter) {
        return filter / (filters / patches.groups());
    }

    /** Whether units have a bias. */
    boolean biased() {
        return layer.spec().biases() > 0;
    }

    /** Weights as they are now; a view that is good until they change. */
    Reader reader() {
        return new Reader();
    }

    /** The weights at some time. */
    final class Reader {

        private final Floats weights = Floats.read(layer.filters().weights());
        private final Optional<Floats> biases = layer.filters().bias().map(Floats::read);
        private final boolean tied = layer.spec() instanceof WeightedConvolution;
        private final boolean untied = layer.spec() instanceof WeightedPlaces;

        /** Copies the weights of a unit. */
        void read(int place, int filter, float[] into) {
            int length = patches.length();
            if (!tied) {
                int unit = untied ? place * filters + filter : filter;
                weights.get(unit * length, into, 0, length);
                factors.ifPresent(
                        fixed -> {
                            Floats by = Floats.read(fixed.values());
                            for (int i = 0; i < length; i++) {
                                into[i] *= by.get(unit * length + i);
                            }
                        });
                return;
            }
            // [out, in, kernel row, kernel column]
            int window = patches.window().kernel() * patches.window().kernel();
            int depth = length / window;
            for (int at = 0; at < window; at++) {
                for (int c = 0; c < depth; c++) {
                    into[at * depth + c] = weights.get((filter * depth + c) * window + at);
                }
            }
        }

        /** The bias of a unit; 0 without. */
        float bias(int place, int filter) {
            int at = untied ? place * filters + filter : filter;
            return biases.map(found -> found.get(at)).orElse(0f);
        }

        /**
         * Sum over its inputs of |weight| * size for each unit, [places, filters].
         *
         * @param sizes [height, width, channels] of the input
         */
        double[] transmitted(double[] sizes, Crew crew) {
            double[] sums = new double[units()];
            float[][] shared = tied ? sharedSizes() : new float[0][];
            int chunk = Math.max(1, filters / patches.groups());
            // a task is what reads one window; a dense layer is cut by filters
            int cut = patches.places() == 1 ? Math.min(chunk, 64) : chunk;
            int perGroup = (chunk + cut - 1) / cut;
            crew.run(
                    patches.places() * patches.groups() * perGroup,
                    (task, worker) -> {
                        int group = task / perGroup % patches.groups();
                        int place = task / perGroup / patches.groups();
                        int first = group * chunk + task % perGroup * cut;
                        int end = Math.min(first + cut, (group + 1) * chunk);
                        double[] patch = new double[patches.length()];
                        patches.read(place, group, sizes, patch);
                        float[] own = new float[patch.length];
                        for (int f = first; f < end; f++) {
                            if (!tied) {
                                read(place, f, own);
                            }
                            sums[place * filters + f] = weighed(tied ? shared[f] : own, patch);
                        }
                    });
            return sums;
        }

        /** The sizes of the weights of all filters, built once for all places. */
        private float[][] sharedSizes() {
            float[][] shared = new float[filters][patches.length()];
            for (int f = 0; f < filters; f++) {
                read(0, f, shared[f]);
            }
            return shared;
        }
    }

    private static double weighed(float[] weights, double[] patch) {
        double sum = 0;
        for (int i = 0; i < patch.length; i++) {
            sum += Math.abs(weights[i]) * patch[i];
        }
        return sum;
    }
}
