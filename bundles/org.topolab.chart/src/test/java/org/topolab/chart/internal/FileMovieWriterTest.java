package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Dimension;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.view.Movie;

class FileMovieWriterTest {

    @TempDir Path folder;
    private final FileMovieWriter writer = new FileMovieWriter();
    private final Growing growing = new Growing(new Dimension(80, 60), 3, 2);

    /** A movie that stops in the middle of being written: its frames can be looked at once. */
    private record Torn(Movie whole, AtomicInteger asked) implements Movie {

        @Override
        public String name() {
            return "torn";
        }

        @Override
        public String title() {
            return "torn";
        }

        @Override
        public double framesPerSecond() {
            return whole.framesPerSecond();
        }

        @Override
        public int frames() {
            return whole.frames();
        }

        @Override
        public Frame frame(int index) throws IOException {
            if (index == 1 && asked.incrementAndGet() == 2) {
                throw new IOException("epoch-2.npy is damaged; train again");
            }
            return whole.frame(index);
        }
    }

    @Test
    void movie_isWrittenInBothFormatsAndNothingElse() throws IOException {
        assertThat(writer.write(growing, folder, "a"))
                .containsExactly(folder.resolve("a.mp4"), folder.resolve("a.apng"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.mp4", "a.apng");
    }

    @Test
    void sameMovieTwice_givesSameBytes() throws IOException {
        List<Path> first = writer.write(growing, folder, "a");
        List<Path> second = writer.write(growing, folder, "b");
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void frameThatCannotBeMade_isNamedAndNothingIsLeftHalfWritten() throws IOException {
        Files.writeString(folder.resolve("a.mp4"), "older");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(new Torn(growing, new AtomicInteger()), folder, "a"))
                .withMessage(
                        "movie 'a': frame 2 of 3 cannot be made: epoch-2.npy is damaged; train"
                                + " again");
        assertThat(folder.toFile().list()).containsExactly("a.mp4");
        assertThat(folder.resolve("a.mp4")).hasContent("older");
    }

    @Test
    void noFrames_areRefused() {
        assertRefused(new Growing(new Dimension(80, 60), 0, 2), "'a' has 0 frames", "at least 1");
    }

    @Test
    void figuresTooLargeOrEmpty_areRefusedWithTheirNumber() {
        assertRefused(
                new Growing(new Dimension(4097, 60), 3, 2),
                "'a': frame 1 of 3 is 4097 x 60 pixels",
                "1 to 4096",
                "draw it smaller");
        assertRefused(new Growing(new Dimension(80, 0), 3, 2), "frame 1 of 3 is 80 x 0 pixels");
    }

    @Test
    void speedsThatFilesCannotSay_areRefused() {
        for (double speed : new double[] {0, -1, 0.01, 61, Math.PI, Double.NaN}) {
            assertRefused(
                    new Growing(new Dimension(80, 60), 3, speed),
                    "'a' has " + speed + " frames per second",
                    "1/60 to 60",
                    "2.5 or 29.97");
        }
    }

    private void assertRefused(Movie movie, String... words) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(movie, folder, "a"))
                .withMessageContainingAll(words);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missingFolderAndPathAsName_areRefusedInWords() {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> writer.write(growing, folder.resolve("no"), "a"))
                .withMessageContainingAll("movie 'a'", "create it first");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> writer.write(growing, folder, "../a"))
                .withMessageContaining("movie name '../a' is no plain file name");
    }
}
