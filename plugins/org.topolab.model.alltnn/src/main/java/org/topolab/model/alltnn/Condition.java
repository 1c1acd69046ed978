package org.topolab.model.alltnn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.topolab.api.study.Scale;

/**
 * One kind of network of the reproduction, apart from the seed.
 *
 * @param shared whether weights are shared over places, as in a convolutional network
 * @param alpha weight of the smoothness loss; 0 leaves a locally connected network
 */
record Condition(boolean shared, double alpha) {

    /** The convolutional control. */
    static final Condition CNN = new Condition(true, 0);

    /** Untied weights without smoothness loss. */
    static final Condition LCN = new Condition(false, 0);

    /** The smoothness most figures of the publication are about. */
    static final Condition TNN = new Condition(false, 10);

    private static final List<Double> ALPHAS = List.of(1.0, 10.0, 100.0);

    /** The conditions of a scale, in the order in which one seed's runs are made. */
    static List<Condition> all(Scale scale) {
        List<Condition> all = new ArrayList<>(List.of(CNN, LCN));
        topographic(scale).forEach(all::add);
        return List.copyOf(all);
    }

    /** Those with a smoothness loss, by growing alpha. */
    static List<Condition> topographic(Scale scale) {
        return scale == Scale.MINIATURE
                ? List.of(TNN)
                : ALPHAS.stream().map(alpha -> new Condition(false, alpha)).toList();
    }

    /** Untied networks by growing alpha, the one without smoothness loss first. */
    static List<Condition> untied(Scale scale) {
        List<Condition> untied = new ArrayList<>(List.of(LCN));
        untied.addAll(topographic(scale));
        return List.copyOf(untied);
    }

    /** Name of the group of its runs: {@code cnn}, {@code lcn}, {@code alpha-10}. */
    String group() {
        if (shared) {
            return "cnn";
        }
        return alpha == 0 ? "lcn" : "alpha-" + number();
    }

    /** For people: {@code CNN}, {@code LCN}, {@code alpha 10}. */
    String title() {
        if (shared) {
            return "CNN";
        }
        return alpha == 0 ? "LCN" : "alpha " + number();
    }

    /** Options of the family: {@code kind: all-tnn, alpha: 10}. */
    String model() {
        String kind = alpha == 0 ? "lcn" : "all-tnn";
        return "kind: %s, alpha: %s".formatted(shared ? "cnn" : kind, number());
    }

    /** Words on each of several: {@code CNN 61.0 %; LCN 55.2 %}. */
    static String each(List<Condition> conditions, Function<Condition, String> words) {
        return conditions.stream()
                .map(condition -> condition.title() + ": " + words.apply(condition))
                .collect(Collectors.joining("; "));
    }

    private String number() {
        return String.format(Locale.ROOT, "%.0f", alpha);
    }
}
