package org.topolab.model.localityprior;

import java.util.List;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Tried;

/** What was found in the trials, on the test images and on other splits. */
final class Splits {

    private final List<Tried> tried;

    Splits(List<Tried> tried) {
        this.tried = List.copyOf(tried);
    }

    /** Of the trained networks. */
    Evidence trained() {
        return new Evidence(tried);
    }

    /** Of the same networks with fresh weights. */
    Evidence untrained() {
        return at("untrained");
    }

    /** Of the trained networks with so many of their connections, such as 0.1. */
    Evidence kept(double share) {
        return at("kept-" + share);
    }

    /** One split alone, in place of the test images. */
    private Evidence at(String split) {
        return new Evidence(tried.stream().map(run -> at(split, run)).toList());
    }

    private static Tried at(String split, Tried run) {
        return new Tried(
                run.trial(),
                run.values().stream()
                        .filter(value -> value.split().equals(split))
                        .map(Splits::asTest)
                        .toList());
    }

    private static Tried.Value asTest(Tried.Value value) {
        return new Tried.Value(
                value.epoch(),
                Evidence.TEST,
                value.sheet(),
                value.metric(),
                value.value(),
                value.chance(),
                value.chanceSd());
    }
}
