package org.topolab.desktop.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();

    @Test
    void reader_getsWhatIsNew() {
        transcript.add(Transcript.Source.COMMAND, "run a");
        Transcript.News first = transcript.since(0);
        transcript.add(Transcript.Source.RESULT, "81 %");
        Transcript.News second = transcript.since(first.next());

        assertThat(first.lines()).extracting(Transcript.Line::text).containsExactly("run a");
        assertThat(second.lines()).extracting(Transcript.Line::text).containsExactly("81 %");
        assertThat(transcript.since(second.next()).lines()).isEmpty();
    }

    @Test
    void slowReader_isToldThatItMissedSome() {
        for (int i = 0; i < Transcript.LINES + 3; i++) {
            transcript.add(Transcript.Source.RESULT, String.valueOf(i));
        }
        Transcript.News news = transcript.since(1);

        assertThat(news.missed()).isTrue();
        assertThat(news.lines()).hasSize(Transcript.LINES);
        assertThat(news.lines().get(0).text()).isEqualTo("3");
        assertThat(transcript.since(3).missed()).isFalse();
    }

    @Test
    void listener_hearsUntilItsEnd() {
        AtomicInteger heard = new AtomicInteger();
        Runnable end = transcript.listen(heard::incrementAndGet);
        transcript.add(Transcript.Source.RESULT, "a");
        end.run();
        transcript.add(Transcript.Source.RESULT, "b");

        assertThat(heard).hasValue(1);
    }
}
