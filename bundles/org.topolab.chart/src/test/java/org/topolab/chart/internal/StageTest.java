package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.topolab.api.view.Figure;
import org.topolab.api.view.Movie;

class StageTest {

    /** Red, all of it and beyond. */
    private record Red(Dimension size) implements Figure {

        @Override
        public String name() {
            return "red";
        }

        @Override
        public String title() {
            return "red";
        }

        @Override
        public void paint(Graphics2D g) {
            g.setPaint(Color.RED);
            g.fillRect(-1000, -1000, 3000, 3000);
        }
    }

    private record Reds(List<Dimension> sizes, String caption) implements Movie {

        @Override
        public String name() {
            return "reds";
        }

        @Override
        public String title() {
            return "reds";
        }

        @Override
        public double framesPerSecond() {
            return 1;
        }

        @Override
        public int frames() {
            return sizes.size();
        }

        @Override
        public Frame frame(int index) {
            return new Frame(new Red(sizes.get(index)), caption);
        }
    }

    @Test
    void smallFigure_isInTheMiddleOfTheLargestOnesPlace() throws IOException {
        Movie movie = new Reds(List.of(new Dimension(40, 20), new Dimension(20, 50)), "");
        List<BufferedImage> frames = Painted.frames(movie);
        for (BufferedImage frame : frames) {
            assertThat(frame.getWidth()).isEqualTo(80);
            assertThat(frame.getHeight()).isEqualTo(2 * (50 + 36));
        }
        BufferedImage wide = frames.get(0); // from (0, 15) to (40, 35), times 2
        assertThat(new Color(wide.getRGB(0, 29))).isEqualTo(Color.WHITE);
        assertThat(new Color(wide.getRGB(0, 30))).isEqualTo(Color.RED);
        assertThat(new Color(wide.getRGB(79, 69))).isEqualTo(Color.RED);
        assertThat(new Color(wide.getRGB(79, 70))).isEqualTo(Color.WHITE);
        BufferedImage tall = frames.get(1); // from (10, 0) to (30, 50), times 2
        assertThat(new Color(tall.getRGB(19, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(tall.getRGB(20, 0))).isEqualTo(Color.RED);
        assertThat(new Color(tall.getRGB(59, 99))).isEqualTo(Color.RED);
        assertThat(new Color(tall.getRGB(59, 100))).isEqualTo(Color.WHITE);
    }

    @Test
    void bar_isHalfFullAtTheFirstOfTwoFrames() throws IOException {
        Dimension size = new Dimension(220, 20);
        List<BufferedImage> frames = Painted.frames(new Reds(List.of(size, size), "epoch 3"));
        int y = 2 * (20 + 36 - 4); // in the middle of the bar, which goes from 10 to 210
        int line = 0xff4d4d4d;
        int faint = 0xffe3e3e3;
        assertThat(frames.get(0).getRGB(2 * 109, y)).isEqualTo(line);
        assertThat(frames.get(0).getRGB(2 * 111, y)).isEqualTo(faint);
        assertThat(frames.get(1).getRGB(2 * 209, y)).isEqualTo(line);
        assertThat(frames.get(1).getRGB(2 * 211, y)).isEqualTo(0xffffffff);
    }

    @Test
    void caption_isPaintedInTheMiddleBelow() throws IOException {
        Dimension size = new Dimension(220, 20);
        BufferedImage with = Painted.frames(new Reds(List.of(size), "epoch 3")).get(0);
        BufferedImage without = Painted.frames(new Reds(List.of(size), "")).get(0);
        int left = with.getWidth();
        int right = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (with.getRGB(x, y) != without.getRGB(x, y)) {
                    assertThat(y).isBetween(2 * 20, 2 * (20 + 26));
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        assertThat(right - left).isBetween(80, 120); // "epoch 3", about 51 wide, times 2
        assertThat((left + right) / 2).isBetween(215, 225);
    }

    @Test
    void longCaption_endsWithinTheFrame() throws IOException {
        Dimension size = new Dimension(100, 20);
        BufferedImage frame = Painted.frames(new Reds(List.of(size), "W".repeat(99))).get(0);
        for (int y = 2 * 20; y < 2 * 44; y++) {
            assertThat(frame.getRGB(3, y)).isEqualTo(0xffffffff);
            assertThat(frame.getRGB(196, y)).isEqualTo(0xffffffff);
        }
    }

    @Test
    void scale_leavesRoomForTheLevel() throws IOException {
        // by hand: 2 gives 1800 x 1872 pixels, 113 x 117 blocks, and so on down to 1.5, which is
        // 1350 x 1404 pixels, 85 x 88 = 7480 blocks, while 1.625 is 92 x 96 = 8832, more than 8704
        assertThat(scale(900, 900)).isEqualTo(1.5);
        assertThat(scale(300, 200)).isEqualTo(2);
        assertThat(scale(4096, 4096)).isEqualTo(0.25); // 1024 x 1034; 0.375 is 96 x 98 = 9408
        assertThat(scale(4096, 10)).isEqualTo(0.375); // 1536; 0.5 is 2048, wider than 1920
    }

    private static double scale(int width, int height) throws IOException {
        return Stage.of(new Reds(List.of(new Dimension(width, height)), ""), "a").scale();
    }
}
