package org.topolab.model.retinavvs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.topolab.api.study.Conclusion;
import org.topolab.api.study.Conclusion.Gallery;
import org.topolab.api.study.Finding;

/** What was claimed of retina and cortex, and what the runs say of it. */
final class RetinaVvsClaims {

    private final Judge judge;
    private final int seeds;

    /**
     * @param seeds runs of each condition
     */
    RetinaVvsClaims(Judge judge, int seeds) {
        this.judge = judge;
        this.seeds = seeds;
    }

    Conclusion conclude() {
        List<Finding> findings = new ArrayList<>(new AccuracyClaims(judge).all());
        findings.addAll(new FilterClaims(judge).all());
        findings.addAll(new LinearityClaims(judge).all());
        return new Conclusion(
                findings,
                new RetinaVvsNotes(judge, seeds).all(),
                new RetinaVvsSeries(judge).results(),
                galleries());
    }

    /** Receptive fields with and without the bottleneck, first seed and deepest cortex. */
    private List<Gallery> galleries() {
        Effort effort = judge.effort();
        List<String> first =
                Stream.of(effort.narrow(), effort.wide())
                        .map(n -> Judge.group(n, effort.deepest()))
                        .flatMap(group -> judge.evidence().trials(group).stream().limit(1))
                        .toList();
        return List.of(new Gallery("receptive-fields", List.of("filters"), first));
    }
}
