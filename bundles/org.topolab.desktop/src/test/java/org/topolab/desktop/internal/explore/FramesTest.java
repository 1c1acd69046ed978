package org.topolab.desktop.internal.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Integer> begun = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final List<Integer> epochs = IntStream.range(0, 100).boxed().toList();

    private Frames<String> frames(long most) {
        Frames<String> frames = new Frames<>(work::add, Runnable::run, most);
        begin(frames);
        return frames;
    }

    private void begin(Frames<String> frames) {
        frames.from(
                new Frames.Source<>() {
                    @Override
                    public String make(int epoch) throws IOException {
                        begun.add(epoch);
                        if (epoch == 13) {
                            throw new IOException("epoch 13 is damaged");
                        }
                        return "e" + epoch;
                    }

                    @Override
                    public long bytes(String frame) {
                        return 10;
                    }
                },
                epochs,
                made -> heard.add(made.frame().orElse(made.cause())));
    }

    private void one() {
        work.poll().run();
    }

    private void all() {
        while (!work.isEmpty()) {
            one();
        }
    }

    @Test
    void newestWish_isMadeNextAndThoseBetweenNever() {
        Frames<String> frames = frames(1000);
        frames.want(50);
        IntStream.rangeClosed(51, 80).forEach(frames::want);
        one(); // 50 was begun already
        assertThat(heard).isEmpty();
        one();
        assertThat(begun).containsExactly(50, 80);
        assertThat(heard).containsExactly("e80");
    }

    @Test
    void neighbours_areMadeInAdvanceInTheDirectionOfTheLastMove() {
        Frames<String> frames = frames(1000);
        frames.want(50);
        all();
        assertThat(begun.subList(0, 4)).containsExactly(50, 51, 49, 52);
        assertThat(begun).hasSize(1 + 12 + 4).contains(62, 46);
        assertThat(heard).containsExactly("e50");
        begun.clear();
        frames.want(49);
        assertThat(heard).containsExactly("e50", "e49");
        all();
        assertThat(begun).contains(45, 37).doesNotContain(63);
    }

    @Test
    void frameThatIsThere_isHandedOverAtOnce() {
        Frames<String> frames = frames(1000);
        frames.want(5);
        all();
        work.clear();
        frames.want(6);
        assertThat(heard).containsExactly("e5", "e6");
    }

    @Test
    void framesAreKept_asLongAsThereIsRoom() {
        Frames<String> frames = frames(30);
        frames.want(50);
        all();
        assertThat(begun).containsExactly(50, 51, 49); // three fit, the one that is seen too
        frames.want(52);
        all();
        begun.clear();
        frames.want(50);
        assertThat(heard).containsExactly("e50", "e52");
        all();
        assertThat(begun).startsWith(50);
    }

    @Test
    void damagedEpoch_isToldOnceItIsWished() {
        Frames<String> frames = frames(1000);
        frames.want(12);
        all();
        assertThat(heard).containsExactly("e12");
        frames.want(13);
        assertThat(heard).containsExactly("e12", "epoch 13 is damaged");
    }

    @Test
    void whatWasBegunBeforeAnotherSource_isForgotten() {
        Frames<String> frames = frames(1000);
        frames.want(3);
        begin(frames);
        frames.want(4);
        all();
        assertThat(heard).containsExactly("e4");
    }
}
