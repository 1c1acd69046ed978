package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H264Test {

    private static final int SIDE = 70; // five blocks, the last one partly outside

    @TempDir Path folder;

    @Test
    void knownColours_haveTheValuesOfTheStandard() {
        // 16 + 219 Y, 128 + 224 Cb, 128 + 224 Cr; red: Y 0.2126, Cb -0.1146, Cr 0.5
        assertThat(yuv(0xffffff)).containsExactly(235, 128, 128);
        assertThat(yuv(0x000000)).containsExactly(16, 128, 128);
        assertThat(yuv(0xff0000)).containsExactly(63, 102, 240);
        assertThat(yuv(0x00ff00)).containsExactly(173, 42, 26);
        assertThat(yuv(0x0000ff)).containsExactly(32, 240, 118);
    }

    private static int[] yuv(int rgb) {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 2, 2, new int[] {rgb, rgb, rgb, rgb}, 0, 2);
        Picture picture = Yuv.of(image);
        int last = picture.getPlaneData(0).length - 1; // filled up to a whole block
        assertThat(picture.getPlaneData(0)[last]).isEqualTo(picture.getPlaneData(0)[0]);
        return new int[] {
            picture.getPlaneData(0)[0] + 128,
            picture.getPlaneData(1)[0] + 128,
            picture.getPlaneData(2)[0] + 128
        };
    }

    @Test
    void units_areParametersAndPictureByTurns() {
        H264 coder = new H264();
        BufferedImage black = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 4; i++) {
            List<byte[]> units = coder.next(black);
            List<Integer> types = units.stream().map(unit -> unit[0] & 31).toList();
            assertThat(types).isEqualTo(H264.isSync(i) ? List.of(7, 8, 5) : List.of(1));
        }
    }

    @Test
    void noise_isCodedCoarselyButWhole() throws Exception {
        Random random = new Random(1);
        BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                noise.setRGB(x, y, -random.nextInt(2)); // black or white
            }
        }
        Clip clip = new Clip("noise", SIDE, SIDE, 1, 2, new Rate(1, 1));
        Path path = folder.resolve("noise.mp4");
        try (NewFile file = NewFile.at(path)) {
            Mp4 mp4 = new Mp4(file, clip, "noise");
            mp4.add(noise);
            mp4.add(noise);
            mp4.finish();
            file.complete();
        }
        assertThat(Files.size(path)).isLessThan(2 * 25 * 256 + 1024);
        List<BufferedImage> frames = Decoded.frames(path);
        assertThat(frames).hasSize(2);
        for (BufferedImage frame : frames) {
            assertThat(Decoded.psnr(frame, noise)).isGreaterThan(30);
        }
    }

    @Test
    void level_setsTheLargestPicture() {
        assertThat(H264.fits(1920, 1152)).isTrue(); // 120 x 72 = 8640 blocks
        assertThat(H264.fits(1920, 1168)).isFalse(); // 120 x 73 = 8760
        assertThat(H264.fits(1922, 16)).isFalse();
    }
}
