package org.topolab.model.corereadout;

import java.util.List;
import org.topolab.api.option.Options;
import org.topolab.api.study.Evidence;
import org.topolab.api.study.Finding;
import org.topolab.api.study.Judge;
import org.topolab.api.study.Verdict;

/** What simulated recordings of a trained network of neurons say. */
final class TeacherClaims {

    private static final double LITTLE = 0.02;

    private final Judge judge;
    private final Evidence evidence;
    private final boolean taught;

    TeacherClaims(Judge judge, Evidence evidence, Options options) {
        this.judge = judge;
        this.evidence = evidence;
        this.taught = !options.text(CoreReadoutReproduction.TEACHER).isEmpty();
    }

    List<Finding> all() {
        return List.of(
                better(
                        "Teacher: on its own core the Gaussian readout predicts better than the"
                                + " factorised one",
                        TeacherCondition.TEACHER_GAUSSIAN,
                        TeacherCondition.TEACHER_FACTORISED),
                better(
                        "Teacher: its own core predicts better than one that is trained on its"
                                + " simulated recordings",
                        TeacherCondition.TEACHER_CORTEX,
                        TeacherCondition.TEACHER_DIRECT));
    }

    private Finding better(String claim, TeacherCondition more, TeacherCondition less) {
        String metric = CoreReadoutClaims.CEILING;
        return new Finding(
                claim,
                "",
                "",
                Verdict.OPEN,
                taught ? words(metric) : "not run: name one with teacher=PATH",
                judge.above(
                        evidence.difference(more.group(), less.group(), metric).interval(),
                        0,
                        LITTLE));
    }

    private String words(String metric) {
        StringBuilder words = new StringBuilder("share of the ceiling:");
        for (TeacherCondition each : TeacherCondition.values()) {
            words.append(' ')
                    .append(each.group().replace("teacher-", ""))
                    .append(' ')
                    .append(Evidence.words(evidence.of(each.group(), metric), 3))
                    .append(';');
        }
        return words.substring(0, words.length() - 1);
    }
}
