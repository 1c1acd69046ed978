package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.testkit.TestData;

/** Images of other colours and sizes than the ones asked for. */
class ImageConversionTest {

    @TempDir Path folder;

    @Test
    void greyAndColour_becomeWhatIsAskedFor() throws IOException {
        ImageFiles.write(folder.resolve("train/a/1.png"), ImageFiles.png(0xff8040));
        ImageFiles.write(
                folder.resolve("train/a/2.png"),
                ImageFiles.rawPng(3, 2, 8, 0, new byte[] {0, 7, 7, 7, 0, 7, 7, 7}));

        try (Dataset colour = open(Split.TRAIN);
                Dataset grey = open(Split.TRAIN, "channels", 1L)) {
            assertThat(colour.shape()).isEqualTo(new ImageShape(3, 2, 3));
            assertThat(TestData.image(colour, 1)).hasSize(18).containsOnly(7 / 255f);
            assertThat(grey.shape()).isEqualTo(new ImageShape(1, 2, 3));
            // 0.299 * 255 + 0.587 * 128 + 0.114 * 64 = 158.677
            assertThat(TestData.image(grey, 0)).hasSize(6).containsOnly(159 / 255f);
        }
    }

    @Test
    void mean_isOfTheThreeColoursAndNotRounded() throws IOException {
        ImageFiles.write(folder.resolve("train/a/1.png"), ImageFiles.png(0xff8040));
        ImageFiles.write(
                folder.resolve("train/a/2.png"),
                ImageFiles.rawPng(3, 2, 8, 0, new byte[] {0, 7, 7, 7, 0, 7, 7, 7}));

        try (Dataset mean = open(Split.TRAIN, "channels", 1L, "grey", "mean");
                Dataset small =
                        open(
                                Split.TRAIN,
                                "channels",
                                1L,
                                "grey",
                                "mean",
                                "width",
                                2L,
                                "height",
                                1L,
                                "resize",
                                "stretch")) {
            assertThat(mean.shape()).isEqualTo(new ImageShape(1, 2, 3));
            // (255 + 128 + 64) / 3 = 149, of all pixels, so scaling keeps it
            assertThat(TestData.image(mean, 0)).hasSize(6).containsOnly(149 / 255f);
            assertThat(TestData.image(mean, 1)).hasSize(6).containsOnly(7 / 255f);
            assertThat(small.shape()).isEqualTo(new ImageShape(1, 1, 2));
            assertThat(TestData.image(small, 0))
                    .containsExactly(new float[] {149 / 255f, 149 / 255f}, within(1e-6f));
        }
        ImageFiles.write(folder.resolve("train/a/1.png"), ImageFiles.png(0x1182c8));
        try (Dataset mean = open(Split.TRAIN, "channels", 1L, "grey", "mean")) {
            // (17 + 130 + 200) / 3 = 115.67
            assertThat(TestData.image(mean, 0)[5]).isCloseTo(347 / 765f, within(1e-7f));
        }
    }

    @Test
    void otherSizes_areCroppedOrStretched() throws IOException {
        // columns 0 50 100 150, two rows: the centre is 50 100
        byte[] rows = {0, 0, 50, 100, (byte) 150, 0, 0, 50, 100, (byte) 150};
        ImageFiles.write(folder.resolve("train/a/1.png"), ImageFiles.rawPng(4, 2, 8, 0, rows));

        try (Dataset crop = open(Split.TRAIN, sized("crop"));
                Dataset stretch = open(Split.TRAIN, sized("stretch"))) {
            assertThat(TestData.image(crop, 0))
                    .containsExactly(50 / 255f, 100 / 255f, 50 / 255f, 100 / 255f);
            // weights 3 3 1 of 7 from each side: (0 + 150 + 100) / 7 and (50 + 300 + 450) / 7
            assertThat(TestData.image(stretch, 0))
                    .containsExactly(
                            new float[] {250 / 1785f, 800 / 1785f, 250 / 1785f, 800 / 1785f},
                            within(1e-6f));
        }
    }

    private static Object[] sized(String resize) {
        return new Object[] {"width", 2L, "height", 2L, "resize", resize};
    }

    private Dataset open(Split split, Object... given) throws IOException {
        return ImageFiles.open(folder, split, given);
    }
}
