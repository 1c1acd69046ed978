package org.topolab.model.corereadout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.option.OptionProblem;

class CoreReadoutOptionsTest {

    private static void refused(Map<String, Object> given, String option, String... words) {
        List<OptionProblem> problems =
                Fixture.family().check(Fixture.options(Fixture.small(given)));
        assertThat(problems).extracting(OptionProblem::option).containsExactly(option);
        assertThat(problems.get(0).message()).contains(words);
    }

    @Test
    void defaults_fit() {
        assertThat(Fixture.family().check(Fixture.options(Map.of()))).isEmpty();
    }

    @Test
    void whatDoesNotFit_isRefusedWithWhatToDo() {
        refused(Map.of("kernels", List.of()), "kernels", "0 values", "one for each layer");
        refused(Map.of("stack", "from:3"), "stack", "from:3", "1 to 2 layers");
        refused(Map.of("stack", "from:x"), "stack", "from:x");
        refused(Map.of("squeeze", 3), "squeeze", "squeeze is 3", "2 layers");
        refused(Map.of("group-sparsity", 0.5), "group-sparsity", "0.5", "kind: dense");
        refused(
                Map.of("roughness", Map.of("kind", "gaussian-laplace-l2", "padding", 0)),
                "roughness.padding",
                "needs 1");
        refused(Map.of("loss-scale", "all"), "trials", "validation and test");
        refused(Map.of("trials", 10), "loss-scale", "trials is 10", "mean");
        refused(Map.of("core-from", Map.of("run", "a")), "core-from.sheet", "core-4");
        refused(Map.of("core-from", Map.of("sheet", "a")), "core-from.run", "freeze-core");
        refused(Map.of("core-from", Map.of("adapt", true)), "core-from.adapt", "leave it out");
        refused(
                Map.of("core-from", Map.of("run", "a", "sheet", "b", "recorded", "c")),
                "core-from",
                "2 cores");
        refused(Map.of("frozen-norms", "still"), "frozen-norms", "freeze-core: true");
    }

    /** A core from elsewhere has layers of its own. */
    @Test
    void layersOfACoreFromElsewhere_doNotMatter() {
        Map<String, Object> given =
                Map.of("kernels", List.of(), "core-from", Map.of("recorded", "features.npy"));
        assertThat(Fixture.family().check(Fixture.options(Fixture.small(given)))).isEmpty();
    }

    @Test
    void stacks_areReadFromTheirFirstLayer() {
        assertThat(Stack.of("last").first(4)).isEqualTo(4);
        assertThat(Stack.of("all").first(4)).isEqualTo(1);
        assertThat(Stack.of("from:3").first(4)).isEqualTo(3);
        assertThat(Stack.of("from:0").from()).isEqualTo(Stack.UNKNOWN);
    }
}
