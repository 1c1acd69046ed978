package org.topolab.metric.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.topolab.api.metric.Result;
import org.topolab.api.stat.PermutationTest;
import org.topolab.api.stat.RandomStream;
import org.topolab.api.stat.Sample;

/**
 * How well a network agrees with people, and how well one can do. People are drawn anew for
 * intervals, since they are what one wants to generalise over.
 */
final class PeopleFindings {

    private static final String AGREEMENT = "agreement";
    private static final String DIFFERENCE_AGREEMENT = "difference-agreement";

    private final People people;
    private final Settings settings;
    private final RandomStream stream;

    PeopleFindings(People people, Settings settings, RandomStream stream) {
        this.people = people;
        this.settings = settings;
        this.stream = stream;
    }

    /** All that is found of the maps of a network. */
    List<Result> of(AccuracyMaps network) {
        AccuracyMaps average = people.average();
        Differences differences = Differences.of(network);
        AccuracyMaps[] drawn = new AccuracyMaps[settings.draws()];
        Arrays.setAll(drawn, d -> people.average(people.draw(d)));
        double[] maps = Arrays.stream(drawn).mapToDouble(d -> Agreement.mean(network, d)).toArray();
        double[] matrices =
                Arrays.stream(drawn)
                        .mapToDouble(d -> differences.agreement(Differences.of(d)))
                        .toArray();
        List<Result> found = new ArrayList<>();
        found.addAll(
                Numbers.tested(
                        AGREEMENT,
                        Agreement.mean(network, average),
                        moved(network, average),
                        maps));
        found.add(participants(network));
        found.addAll(ceilings("ceiling", lower(), upper()));
        found.addAll(
                Numbers.tested(
                        DIFFERENCE_AGREEMENT,
                        differences.agreement(Differences.of(average)),
                        permuted(differences, Differences.of(average)),
                        matrices));
        found.addAll(ceilings("difference-ceiling", lowerDifference(), upperDifference()));
        if (settings.draws() > 0) {
            found.add(table(maps, matrices));
        }
        return found;
    }

    /**
     * Agreement with the positions of the network in random orders, the same for all categories.
     */
    private double[] moved(AccuracyMaps network, AccuracyMaps average) {
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
    private double[] permuted(Differences network, Differences average) {
        RandomStream orders = stream.split("categories");
        return IntStream.range(0, settings.permutations())
                .mapToDouble(
                        n ->
                                network.permuted(orders.split(n).permutation(network.size()))
                                        .agreement(average))
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

    private double[] lower() {
        return Agreement.lower(
                people.maps(), (one, others) -> Agreement.mean(one, AccuracyMaps.average(others)));
    }

    private double[] upper() {
        return Agreement.upper(
                people.maps(), (one, all) -> Agreement.mean(one, AccuracyMaps.average(all)));
    }

    private double[] lowerDifference() {
        return settings.faithful()
                ? Agreement.publishedLower(people.maps())
                : Agreement.lower(
                        people.differences(),
                        (one, others) -> one.agreement(Differences.average(others)));
    }

    private double[] upperDifference() {
        return settings.faithful()
                ? Agreement.publishedUpper(people.maps())
                : Agreement.upper(
                        people.differences(),
                        (one, all) -> one.agreement(Differences.average(all)));
    }

    private static List<Result> ceilings(String name, double[] lower, double[] upper) {
        return List.of(ceiling(name + "-lower", lower), ceiling(name + "-upper", upper));
    }

    private static Result ceiling(String name, double[] each) {
        double[] defined = Arrays.stream(each).filter(v -> !Double.isNaN(v)).toArray();
        Sample sample = Sample.of(defined);
        return new Result.Scalar(name, sample.mean(), Optional.empty(), sample.interval(), "");
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
