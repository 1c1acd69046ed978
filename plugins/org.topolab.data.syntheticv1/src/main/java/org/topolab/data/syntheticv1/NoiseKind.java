package org.topolab.data.syntheticv1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;
import org.topolab.api.stat.RandomStream;

/** What is recorded of the neurons. */
enum NoiseKind {
    POISSON {
        @Override
        Recorder of(int[] neurons, double[] means, RandomStream random) {
            return new PoissonCounts(neurons);
        }
    },
    CALCIUM {
        @Override
        Recorder of(int[] neurons, double[] means, RandomStream random) {
            return new CalciumSignals(neurons, means, random);
        }
    };

    private static final String OPTION = "noise";

    /**
     * For the neurons of one recording.
     *
     * @param neurons number of each
     * @param means mean rate of each
     */
    abstract Recorder of(int[] neurons, double[] means, RandomStream random);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OptionSpec spec() {
        List<String> words = Arrays.stream(values()).map(NoiseKind::word).toList();
        return new ChoiceOption(
                OPTION,
                "Responses: poisson is spike counts, calcium is counts in an unknown unit of each"
                        + " neuron with noise added, 2 % of the neurons dead.",
                POISSON.word(),
                words);
    }

    static NoiseKind of(Options options) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(options.text(OPTION)))
                .findFirst()
                .orElseThrow();
    }
}
