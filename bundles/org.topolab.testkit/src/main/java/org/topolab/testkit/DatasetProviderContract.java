package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.task.Monitor;

/**
 * What every data set promises: two openings give the same images, shapes and sizes are true,
 * pixels lie in 0..1, several threads may read, a missing file is named.
 */
public abstract class DatasetProviderContract extends ContributionContract {

    private static final int LOOKED_AT = 200;
    private static final int THREADS = 4;

    /** A fresh provider. */
    protected abstract DatasetProvider provider();

    @Override
    protected final DatasetProvider contribution() {
        return provider();
    }

    /** A request the provider can serve; without folders unless overridden. */
    protected DataRequest request(Split split) {
        return new DataRequest(options(), split, List.of());
    }

    /** A request whose files are missing; empty for a provider that needs no files. */
    protected abstract Optional<DataRequest> missing();

    @Test
    void info_namesTheLicenceOfTheData() {
        assertThat(provider().info().dataLicence()).isNotBlank();
    }

    @Test
    void twoOpenings_giveTheSame() throws IOException {
        for (Split split : splits()) {
            try (Dataset one = open(split);
                    Dataset two = open(split)) {
                assertThat(two.size()).isEqualTo(one.size());
                assertThat(two.shape()).isEqualTo(one.shape());
                assertThat(two.sha256()).isEqualTo(one.sha256()).matches("[0-9a-f]{64}");
                for (int index : looked(one)) {
                    assertThat(TestData.image(two, index))
                            .as("image %d", index)
                            .isEqualTo(TestData.image(one, index));
                    assertThat(target(two.targets(), index))
                            .isEqualTo(target(one.targets(), index));
                }
            }
        }
    }

    @Test
    void pixels_lieBetweenZeroAndOne() throws IOException {
        for (Split split : splits()) {
            try (Dataset data = open(split)) {
                for (int index : looked(data)) {
                    for (float pixel : TestData.image(data, index)) {
                        boolean scaled = data.targets() instanceof Responses;
                        assertThat(scaled ? Float.isFinite(pixel) : pixel >= 0 && pixel <= 1)
                                .as("%s image %d has pixel %s", split, index, pixel)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void images_differ() throws IOException {
        try (Dataset data = open(Split.TEST)) {
            Set<Integer> hashes = new HashSet<>();
            Set<Integer> shown = new HashSet<>();
            for (int index : looked(data)) {
                hashes.add(Arrays.hashCode(TestData.image(data, index)));
                shown.add(stimulus(data.targets(), index));
            }
            assertThat(hashes.size()).isGreaterThan(shown.size() / 2);
        }
    }

    @Test
    void read_advancesByOneImage() throws IOException {
        try (Dataset data = open(Split.TEST)) {
            int values = data.shape().values();
            FloatBuffer room = FloatBuffer.allocate(2 * values + 3);
            room.position(3);
            data.read(0, room);
            assertThat(room.position()).isEqualTo(3 + values);
            data.read(data.size() - 1, room);
            assertThat(room.position()).isEqualTo(3 + 2 * values);
            assertThat(Arrays.copyOfRange(room.array(), 3, 3 + values))
                    .isEqualTo(TestData.image(data, 0));
        }
    }

    @Test
    void targets_areAsManyAsImages() throws IOException {
        for (Split split : splits()) {
            try (Dataset data = open(split)) {
                assertThat(data.size()).isPositive();
                assertThat(data.targets().size()).isEqualTo(data.size());
                assertThat(data.targets().outputs()).isPositive();
            }
        }
    }

    @Test
    void splits_haveTheSameShapeAndKindOfTargets() throws IOException {
        assertThat(provider().splits()).contains(Split.TRAIN, Split.TEST);
        for (Split split : splits()) {
            try (Dataset train = open(Split.TRAIN);
                    Dataset other = open(split)) {
                assertThat(other.shape()).isEqualTo(train.shape());
                assertThat(other.targets().kind()).isEqualTo(train.targets().kind());
                assertThat(other.targets().outputs()).isEqualTo(train.targets().outputs());
                neurons(train.targets())
                        .ifPresent(n -> assertThat(neurons(other.targets())).contains(n));
            }
        }
    }

    @Test
    void severalThreads_readTheSame() throws Exception {
        try (Dataset data = open(Split.TEST)) {
            List<float[]> alone = new ArrayList<>();
            for (int index : looked(data)) {
                alone.add(TestData.image(data, index));
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<Boolean>> readers = new ArrayList<>();
                for (int reader = 0; reader < THREADS; reader++) {
                    readers.add(threads.submit(() -> readsAgain(data, alone)));
                }
                for (Future<Boolean> reader : readers) {
                    assertThat(reader.get()).as("same images in every thread").isTrue();
                }
            } catch (ExecutionException e) {
                throw new AssertionError("reading in several threads failed", e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void indexOutside_isRefused() throws IOException {
        try (Dataset data = open(Split.TEST)) {
            FloatBuffer room = FloatBuffer.allocate(data.shape().values());
            assertThatThrownBy(() -> data.read(data.size(), room))
                    .isInstanceOfAny(
                            IndexOutOfBoundsException.class, IllegalArgumentException.class);
            assertThatThrownBy(() -> data.read(-1, room))
                    .isInstanceOfAny(
                            IndexOutOfBoundsException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void missingFiles_areRefusedInWords() {
        missing()
                .ifPresent(
                        request ->
                                assertThatExceptionOfType(IOException.class)
                                        .isThrownBy(
                                                () -> provider().open(request, Monitor.silent()))
                                        .satisfies(Words::inWords)
                                        .withMessageContaining(provider().info().id()));
    }

    /** All that the provider knows, in order. */
    private List<Split> splits() {
        return Arrays.stream(Split.values()).filter(provider().splits()::contains).toList();
    }

    private Dataset open(Split split) throws IOException {
        return provider().open(request(split), Monitor.silent());
    }

    /** First, last and others spread evenly. */
    private static int[] looked(Dataset data) {
        int count = Math.min(LOOKED_AT, data.size());
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * (data.size() - 1) / Math.max(1, count - 1)))
                .toArray();
    }

    private static boolean readsAgain(Dataset data, List<float[]> expected) throws IOException {
        int[] looked = looked(data);
        boolean same = true;
        for (int i = 0; i < looked.length; i++) {
            same &= Arrays.equals(TestData.image(data, looked[i]), expected.get(i));
        }
        return same;
    }

    /** What is equal for images that are meant to be the same. */
    private static int stimulus(Targets targets, int index) {
        return targets instanceof Responses responses ? responses.stimulus(index) : index;
    }

    private static Optional<Neurons> neurons(Targets targets) {
        return targets instanceof Responses responses
                ? Optional.of(responses.neurons())
                : Optional.empty();
    }

    private static double[] target(Targets targets, int index) {
        if (targets instanceof Responses responses) {
            return IntStream.range(0, responses.outputs())
                    .mapToDouble(neuron -> responses.value(index, neuron))
                    .toArray();
        }
        if (targets instanceof Targets.Classes classes) {
            return new double[] {classes.label(index)};
        }
        if (targets instanceof Targets.Vectors vectors) {
            return IntStream.range(0, vectors.outputs())
                    .mapToDouble(output -> vectors.value(index, output))
                    .toArray();
        }
        throw new IllegalArgumentException("unknown kind of targets: " + targets.kind());
    }
}
