package org.topolab.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;

class CycledOrderTest {

    /** Trials of two recordings, the first with as many as said, then the second. */
    private static Responses responses(int first, int second) {
        Neurons neurons =
                Neurons.of(
                        List.of(
                                new Neurons.Recording("a", 0, 1),
                                new Neurons.Recording("b", 1, 1)));
        int trials = first + second;
        int[] recordings = IntStream.range(0, trials).map(t -> t < first ? 0 : 1).toArray();
        return Responses.of(
                neurons, recordings, IntStream.range(0, trials).toArray(), new float[trials][1]);
    }

    @Test
    void cycler_takesTurnsAsPublished() throws IOException {
        Map<?, ?> golden = StoppingTest.golden("cycler");
        Map<?, ?> loaders = (Map<?, ?>) golden.get("loaders");
        List<String> names = List.of("a", "b");
        int[] counts =
                names.stream().mapToInt(name -> ((List<?>) loaders.get(name)).size()).toArray();
        for (String which : List.of("long", "short")) {
            List<List<Object>> found = new ArrayList<>();
            for (CycledOrder.Turn turn : CycledOrder.turns(counts, which.equals("long"))) {
                String name = names.get(turn.recording());
                List<?> batches = (List<?>) loaders.get(name);
                found.add(List.of(name, batches.get(turn.batch() % batches.size())));
            }
            assertThat(found).as(which).isEqualTo(golden.get(which));
        }
    }

    @Test
    void eachStep_hasABatchOfEveryRecording() {
        CycledOrder order = new CycledOrder(3, responses(5, 2), 2, true);
        assertThat(order.batches()).isEqualTo(3);
        Course course = order.course(1);
        int[] sizes = IntStream.range(0, 3).map(course::size).toArray();
        assertThat(sizes).containsExactly(4, 4, 3);
        assertThat(course.largest()).isEqualTo(4);
        List<Integer> first = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            int[] trials = course.indices(step);
            Arrays.stream(trials).filter(t -> t < 5).forEach(first::add);
            assertThat(Arrays.stream(trials).filter(t -> t >= 5)).containsExactlyInAnyOrder(5, 6);
        }
        assertThat(first).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void untilShortest_endsWithIt() {
        assertThat(new CycledOrder(3, responses(5, 2), 2, false).batches()).isEqualTo(1);
    }

    @Test
    void order_isAFunctionOfSeedAndEpoch() {
        Responses responses = responses(40, 9);
        int[] one = all(new CycledOrder(3, responses, 4, true).course(2));
        assertThat(one).isEqualTo(all(new CycledOrder(3, responses, 4, true).course(2)));
        assertThat(one).isNotEqualTo(all(new CycledOrder(3, responses, 4, true).course(3)));
        assertThat(one).isNotEqualTo(all(new CycledOrder(4, responses, 4, true).course(2)));
    }

    private static int[] all(Course course) {
        return IntStream.range(0, course.end())
                .flatMap(batch -> Arrays.stream(course.indices(batch)))
                .toArray();
    }
}
