package org.topolab.data.syntheticv1;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.ImageShape;

/**
 * What drives a neuron: with outputs a and b of a feature's two filters, energy E = sqrt(a^2 + b^2)
 * and complexity c, the sum over its features of weight * (c * E + (1 - c) * max(0, a)); then
 * normalised, raised to a power and suppressed if so wanted.
 *
 * @see <a href="https://doi.org/10.1364/JOSAA.2.000284">Adelson, Bergen 1985 (energy)</a>
 * @see <a href="https://doi.org/10.1017/S0952523800009640">Heeger 1992 (normalisation)</a>
 */
final class Drive {

    private final Cell cell;
    private final Tuning tuning;
    private final List<FilterPair> filters;
    private final List<FilterPair> pool;
    private final Optional<Ring> ring;

    /**
     * @param reach standard deviations of a filter that are seen
     */
    Drive(Cell cell, Tuning tuning, ImageShape shape, double reach) {
        this.cell = cell;
        this.tuning = tuning;
        this.filters = cell.filters().stream().map(f -> f.pair(shape, reach)).toList();
        List<Gabor> all = Bank.all(cell.column(), cell.row());
        this.pool =
                tuning.normalised()
                        ? all.stream().map(f -> f.pair(shape, reach)).toList()
                        : List.of();
        this.ring =
                tuning.surround() > 0
                        ? Optional.of(
                                new Ring(
                                        shape,
                                        cell.column(),
                                        cell.row(),
                                        cell.filters().get(0).sdAlong()))
                        : Optional.empty();
    }

    /** Whether {@link #of} needs to know how much the pool varies. */
    boolean normalised() {
        return tuning.normalised();
    }

    /** Mean energy of all features at the neuron's place, [images]. */
    double[] pool(Block block) {
        double[] mean = new double[Block.IMAGES];
        double[] a = new double[Block.IMAGES];
        double[] b = new double[Block.IMAGES];
        for (FilterPair pair : pool) {
            pair.of(block, a, b);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += Math.sqrt(a[i] * a[i] + b[i] * b[i]) / pool.size();
            }
        }
        return mean;
    }

    /**
     * The drive in all images of a block, [images].
     *
     * @param poolSd standard deviation of the pool over images; not used if not normalised
     */
    double[] of(Block block, double poolSd) {
        double[] drive = linear(block);
        if (tuning.normalised()) {
            double[] pool = pool(block);
            for (int i = 0; i < drive.length; i++) {
                drive[i] /= 0.5 * poolSd + pool[i];
            }
        }
        if (tuning.power() != 1) {
            for (int i = 0; i < drive.length; i++) {
                drive[i] = Math.pow(drive[i], tuning.power());
            }
        }
        if (ring.isPresent()) {
            double[] contrast = ring.get().contrast(block);
            for (int i = 0; i < drive.length; i++) {
                drive[i] /= 1 + tuning.surround() * contrast[i];
            }
        }
        return drive;
    }

    private double[] linear(Block block) {
        double[] drive = new double[Block.IMAGES];
        double[] a = new double[Block.IMAGES];
        double[] b = new double[Block.IMAGES];
        double complex = cell.complexity();
        for (int f = 0; f < filters.size(); f++) {
            filters.get(f).of(block, a, b);
            double weight = cell.weights().get(f);
            for (int i = 0; i < drive.length; i++) {
                double energy = Math.sqrt(a[i] * a[i] + b[i] * b[i]);
                drive[i] += weight * (complex * energy + (1 - complex) * Math.max(0, a[i]));
            }
        }
        return drive;
    }
}
