package org.topolab.data.syntheticv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.ImageShape;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.task.Monitor;

/** Neurons, their map, and how they answer. */
class PopulationTest {

    private static final ImageShape SHAPE = new ImageShape(1, 36, 64);

    @Test
    void map_isAffineUpToItsScatter() {
        int neurons = 2000;
        Animal animal = new Animal(neurons, RandomStream.of(4));
        // least squares of column and row on x, y and 1
        for (boolean column : new boolean[] {true, false}) {
            double[][] a = new double[3][4];
            double[] seen = new double[neurons];
            for (int n = 0; n < neurons; n++) {
                seen[n] =
                        column ? 2 * animal.column(n, 64) / 63 - 1 : 2 * animal.row(n, 36) / 35 - 1;
                double[] x = {animal.um(n, 0) / 400 - 1, animal.um(n, 1) / 400 - 1, 1, seen[n]};
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 4; j++) {
                        a[i][j] += x[i] * x[j];
                    }
                }
                assertThat(animal.um(n, 0)).isBetween(0f, 800f);
                assertThat(animal.um(n, 2)).isBetween(150f, 350f);
            }
            double[] w = solved(a);
            double squares = 0;
            for (int n = 0; n < neurons; n++) {
                double left =
                        seen[n]
                                - w[0] * (animal.um(n, 0) / 400 - 1)
                                - w[1] * (animal.um(n, 1) / 400 - 1)
                                - w[2];
                squares += left * left / neurons;
            }
            assertThat(Math.sqrt(squares)).isCloseTo(0.02, within(0.002));
            assertThat(Math.hypot(w[0], w[1])).isCloseTo(0.6, within(0.02));
            assertThat(Math.abs(w[2])).isLessThan(0.12);
        }
    }

    /** Gauss elimination without pivots of three equations. */
    private static double[] solved(double[][] a) {
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                if (k != i) {
                    double factor = a[k][i] / a[i][i];
                    for (int j = i; j < 4; j++) {
                        a[k][j] -= factor * a[i][j];
                    }
                }
            }
        }
        return new double[] {a[0][3] / a[0][0], a[1][3] / a[1][1], a[2][3] / a[2][2]};
    }

    @Test
    void animals_differInTheirMaps() {
        Extent extent = new Extent(10, 4, 2, 0, 1);
        Population population = new Population(extent, SHAPE, RandomStream.of(1));
        assertThat(population.animal(0).column(3, 64))
                .isEqualTo(population.animal(1).column(3, 64));
        assertThat(population.animal(2).column(3, 64))
                .isNotEqualTo(population.animal(0).column(3, 64))
                .isNotEqualTo(population.animal(3).column(3, 64));
        int[] neurons = {3, 7};
        assertThat(population.cells(1, neurons)).isEqualTo(population.cells(0, neurons));
        assertThat(population.cells(2, neurons)).isNotEqualTo(population.cells(0, neurons));
        assertThat(population.meanRates(1, neurons)[0])
                .isNotEqualTo(population.meanRates(0, neurons)[0]);
    }

    @Test
    void complexCell_doesNotHeedThePhase() {
        ImageShape shape = new ImageShape(1, 41, 41);
        Gabor gabor = Bank.at(3, 20, 20, 0);
        Block block = new Block(shape.values());
        for (int i = 0; i < 16; i++) {
            Gabor grating = Bank.at(3, 20, 20, 2 * Math.PI * i / 16);
            block.put(i, p -> Math.cos(wave(grating, p)));
        }
        // both filters are short and one has lost its mean: nearly so, not quite
        double[] complex = drive(gabor, 1, shape).of(block, 0);
        double[] simple = drive(gabor, 0, shape).of(block, 0);
        for (int i = 1; i < 16; i++) {
            assertThat(complex[i]).isCloseTo(complex[0], within(0.1 * complex[0]));
        }
        assertThat(simple[0]).isCloseTo(complex[0], within(0.1 * complex[0]));
        assertThat(simple[8]).isZero();
    }

    private static Drive drive(Gabor gabor, double complexity, ImageShape shape) {
        Cell cell = new Cell(List.of(gabor), List.of(1.0), complexity);
        return new Drive(cell, new Tuning(false, 1, 0), shape, 3.5);
    }

    private static double wave(Gabor gabor, int pixel) {
        int line = pixel / 41;
        double along =
                (pixel % 41 - gabor.column()) * Math.cos(gabor.angle())
                        + (line - gabor.row()) * Math.sin(gabor.angle());
        return 2 * Math.PI * gabor.frequency() * along + gabor.phase();
    }

    @Test
    void evenLight_drivesNobody() {
        Block block = new Block(SHAPE.values());
        block.put(0, p -> 2);
        assertThat(drive(Bank.at(12, 30.2, 17.7, 1), 0.5, SHAPE).of(block, 0)[0])
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void movedEye_isAMovedField() {
        // a field 3 columns to the right and 2 rows up sees what a field that stays sees in the
        // moved image
        float[] image = new NaturalImages(36, 64).draw(RandomStream.of(8));
        float[] moved = new Shift(3, -2).of(image, 64);
        Block block = new Block(SHAPE.values());
        block.put(0, p -> image[p]);
        block.put(1, p -> moved[p]);
        double[] there = drive(Bank.at(9, 34, 15, 0.3), 0.5, SHAPE).of(block, 0);
        double[] here = drive(Bank.at(9, 31, 17, 0.3), 0.5, SHAPE).of(block, 0);
        assertThat(here[1]).isCloseTo(there[0], within(1e-9)).isNotEqualTo(here[0]);
    }

    @Test
    void contrastAround_suppresses() {
        Cell cell = new Cell(List.of(Bank.at(9, 32, 18, 0)), List.of(1.0), 1);
        Drive free = new Drive(cell, new Tuning(false, 1, 0), SHAPE, 3.5);
        Drive suppressed = new Drive(cell, new Tuning(false, 1, 2), SHAPE, 3.5);
        Block block = new Block(SHAPE.values());
        block.put(0, p -> p % 2 == 0 ? 1 : -1);
        // contrast 1 everywhere: divided by 1 + 2 * 1
        assertThat(suppressed.of(block, 0)[0]).isCloseTo(free.of(block, 0)[0] / 3, within(1e-12));
    }

    @Test
    void mean_isWhatTheNeuronIsGiven() throws Exception {
        Population population =
                new Population(new Extent(5, 1, 1, 0, 1), SHAPE, RandomStream.of(2));
        NaturalImages drawing = new NaturalImages(36, 64);
        List<float[]> images =
                IntStream.range(0, 64).mapToObj(i -> drawing.draw(RandomStream.of(i))).toList();
        int[] neurons = {0, 1, 2, 3, 4};
        double[] means = population.meanRates(0, neurons);
        float[][] rates =
                new Encoder(SHAPE, new Tuning(true, 1.3, 1), images)
                        .rates(
                                population.cells(0, neurons),
                                means,
                                64,
                                images::get,
                                new Part(Monitor.silent(), 0, 1));
        for (int n = 0; n < 5; n++) {
            double mean = 0;
            for (float[] image : rates) {
                assertThat(image[n]).isGreaterThanOrEqualTo((float) (0.05 * means[n]));
                mean += image[n] / 64;
            }
            assertThat(mean).isCloseTo(means[n], within(1e-5));
        }
    }
}
