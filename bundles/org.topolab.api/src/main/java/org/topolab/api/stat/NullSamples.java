package org.topolab.api.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.topolab.api.metric.Result;

/**
 * Values of a number under a null model, such as on shuffled maps. Undefined ones (NaN) are left
 * out.
 *
 * @see "Phipson, Smyth 2010, Permutation p-values should never be zero, Stat. Appl. Genet. Mol.
 *     Biol. 9:39"
 */
public final class NullSamples {

    private final double[] samples;

    /**
     * @param samples one for each random change; copied
     */
    public NullSamples(double[] samples) {
        this.samples = Arrays.stream(samples).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Mean; NaN if there is no sample. */
    public double mean() {
        return Arrays.stream(samples).average().orElse(Double.NaN);
    }

    /** Standard deviation of single samples; NaN for fewer than 2. */
    public double sd() {
        return Sample.of(samples).sd();
    }

    /** Chance level with its spread. */
    public Result.Chance chance() {
        return new Result.Chance(mean(), sd(), samples.length);
    }

    /** Chance level of a value less something known. */
    public Result.Chance chanceLess(double level) {
        return new Result.Chance(mean() - level, sd(), samples.length);
    }

    /** Distance of a value from chance in standard deviations; NaN if chance does not vary. */
    public double z(double value) {
        double sd = sd();
        // equal samples may differ by rounding in sums
        return sd > 1e-12 * Math.abs(mean()) ? (value - mean()) / sd : Double.NaN;
    }

    /**
     * Probability of at least as much under the null model: (1 + samples as large) / (1 + samples);
     * NaN for NaN.
     */
    public double p(double value) {
        // equal values may differ by rounding in sums
        double least = value - 1e-12 * Math.abs(value);
        long reached = Arrays.stream(samples).filter(sample -> sample >= least).count();
        return Double.isNaN(value) ? value : (1.0 + reached) / (1.0 + samples.length);
    }

    /**
     * A value with its chance level as a result, and its z and p.
     *
     * @param interval of the value
     * @param unit of the value; empty if dimensionless
     */
    public List<Result> tested(
            String name, double value, Optional<Result.Interval> interval, String unit) {
        Result number = new Result.Scalar(name, value, Optional.of(chance()), interval, unit);
        return Stream.concat(Stream.of(number), tests(value, "-" + name).stream()).toList();
    }

    /**
     * z and p of a value as results.
     *
     * @param suffix put behind both names, such as {@code -within}
     */
    public List<Result> tests(double value, String suffix) {
        return List.of(
                new Result.Scalar("z" + suffix, z(value), Optional.empty(), ""),
                new Result.Scalar("p" + suffix, p(value), Optional.empty(), ""));
    }

    /**
     * What a value has beyond chance, as results: index, z and p.
     *
     * @param unit of the index; empty if dimensionless
     * @param indices the index in each repetition with images drawn anew; none gives no interval
     * @param suffix put behind all names, such as {@code -within}
     */
    public List<Result> against(double value, String unit, double[] indices, String suffix) {
        double index = value - mean();
        Result difference =
                new Result.Scalar(
                        "index" + suffix,
                        index,
                        Optional.of(chanceLess(mean())),
                        BootstrapInterval.around(index, indices),
                        unit);
        return Stream.concat(Stream.of(difference), tests(value, suffix).stream()).toList();
    }
}
