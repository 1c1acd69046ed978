package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.PermutationTest;
import org.topolab.api.stat.RandomStream;

/**
 * How well a network agrees with people, and how well one can do. People are drawn anew for
 * intervals, since they are what one wants to generalise over.
 */
final class PeopleFindings {

    private static final String AGREEMENT = "agreement";
    private static final String DIFFERENCE_AGREEMENT = "difference-agreement";

    private static final String REFERENCE = "-reference";

    private final People people;
    private final Settings settings;
    private final RandomStream stream;
    private final AccuracyMaps average;
    private final List<AccuracyMaps> drawn;
    private final List<Differences> drawnDifferences;

    PeopleFindings(People people, Settings settings, RandomStream stream) {
        this.people = people;
        this.settings = settings;
        this.stream = stream;
        this.average = people.average();
        this.drawn = draws(people.maps());
        this.drawnDifferences = drawn.stream().map(Differences::of).toList();
    }

    /** Average of the people of each draw. */
    private List<AccuracyMaps> draws(AccuracyMaps... maps) {
        return IntStream.range(0, settings.draws())
                .mapToObj(d -> AccuracyMaps.average(People.of(maps, people.draw(d))))
                .toList();
    }

    /** How a network agrees with them. */
    List<Result> agreement(AccuracyMaps network) {
        Differences differences = Differences.of(network);
        double[] maps = drawn.stream().mapToDouble(d -> Agreement.mean(network, d)).toArray();
        double[] matrices = drawnDifferences.stream().mapToDouble(differences::agreement).toArray();
        List<Result> found = new ArrayList<>();
        found.addAll(
                Numbers.tested(AGREEMENT, Agreement.mean(network, average), moved(network), maps));
        found.add(participants(network));
        found.addAll(
                Numbers.tested(
                        DIFFERENCE_AGREEMENT,
                        differences.agreement(Differences.of(average)),
                        permuted(differences),
                        matrices));
        found.addAll(new Ceilings(people, settings.faithful()).all());
        if (settings.draws() > 0) {
            found.add(table(maps, matrices));
        }
        return found;
    }

    /** What they do themselves. */
    List<Result> reference(AccuracyFindings accuracy, Optional<PredictorFindings> predictors) {
        AccuracyMaps raw = AccuracyMaps.average(people.raw());
        Differences differences = Differences.of(average);
        List<double[]> again = draws(people.raw()).stream().map(AccuracyMaps::overall).toList();
        List<Result> found = new ArrayList<>(accuracy.maps(REFERENCE, raw));
        found.add(
                new Rings(settings.canvas().grid())
                        .series(
                                AccuracyFindings.ECCENTRICITY + REFERENCE,
                                raw.overall(),
                                again,
                                Optional.empty()));
        found.add(
                Numbers.table("differences" + REFERENCE, accuracy.question().names(), differences));
        predictors.ifPresent(
                some -> {
                    found.addAll(some.of(REFERENCE, differences, drawnDifferences));
                    found.add(some.each("predictors-participants", people.differences()));
                });
        return found;
    }

    /**
     * Agreement with the positions of the network in random orders, the same for all categories.
     */
    private double[] moved(AccuracyMaps network) {
        RandomStream orders = stream.split("positions");
        int positions = network.map(0).length;
        return IntStream.range(0, settings.permutations())
                .mapToDouble(
                        n ->
                                Agreement.mean(
                                        network.moved(orders.split(n).permutation(positions)),
                                        average))
                .toArray();
    }

    /** Agreement with the categories of the network in random orders. */
    private double[] permuted(Differences network) {
        Differences whole = Differences.of(average);
        RandomStream orders = stream.split("categories");
        return IntStream.range(0, settings.permutations())
                .mapToDouble(
                        n ->
                                network.permuted(orders.split(n).permutation(network.size()))
                                        .agreement(whole))
                .toArray();
    }

    /** Whether the network agrees with one person as with another: a test over people. */
    private Result participants(AccuracyMaps network) {
        double[] each =
                Arrays.stream(people.maps())
                        .mapToDouble(p -> Agreement.mean(network, p))
                        .filter(v -> !Double.isNaN(v))
                        .toArray();
        PermutationTest test =
                PermutationTest.signFlip(each, settings.permutations(), stream.split("signs"));
        return new Result.Scalar(
                "p-agreement-participants", test.p(), Optional.empty(), Optional.empty(), "");
    }

    private static Result table(double[] maps, double[] matrices) {
        return new Result.Table(
                "draws",
                List.of(AGREEMENT, DIFFERENCE_AGREEMENT),
                Numbers.numbered(maps.length),
                IntStream.range(0, maps.length)
                        .mapToObj(d -> List.of(maps[d], matrices[d]))
                        .toList());
    }
}
