package org.topolab.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.topolab.format.file.FormatException;

class DecoderTest {

    @Test
    void colourPng_isRedGreenBlue() throws IOException {
        Picture picture = Decoder.decode("x", ImageFiles.png(0x010203));

        assertThat(picture.channels()).isEqualTo(3);
        assertThat(picture.height()).isEqualTo(2);
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.values())
                .containsExactly(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void greyPng_keepsItsStoredValues() throws IOException {
        // 100 of a linear grey would come out as 168 if colour spaces were converted
        byte[] grey = ImageFiles.rawPng(2, 1, 8, 0, new byte[] {0, 100, (byte) 200});

        assertThat(Decoder.decode("x", grey).values()).containsExactly(100, 200 - 256);
        assertThat(Decoder.decode("x", grey).channels()).isEqualTo(1);
    }

    @Test
    void greyJpeg_isGrey() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 16, 16, filled(256, 100));

        Picture picture = Decoder.decode("x", ImageFiles.encode(image, "jpeg"));

        assertThat(picture.channels()).isEqualTo(1);
        assertThat(picture.value(0, 7, 7)).isBetween(99, 101);
    }

    @Test
    void colourJpeg_isRedGreenBlue() throws IOException {
        byte[] jpeg = ImageFiles.encode(ImageFiles.plain(16, 16, 0xc86432), "jpeg");

        Picture picture = Decoder.decode("x", jpeg);

        assertThat(picture.value(0, 3, 3)).isBetween(198, 202);
        assertThat(picture.value(1, 3, 3)).isBetween(98, 102);
        assertThat(picture.value(2, 3, 3)).isBetween(48, 52);
    }

    @Test
    void transparentPixels_areLaidOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff0a0b0c);
        image.setRGB(1, 0, 0x000a0b0c);
        image.setRGB(2, 0, 0x33000064); // a fifth: 204 + 0, 204 + 0, 204 + 20

        Picture picture = Decoder.decode("x", ImageFiles.encode(image, "png"));

        assertThat(picture.values())
                .containsExactly(bytes(10, 255, 204, 11, 255, 204, 12, 255, 224));
    }

    @Test
    void greyWithAlpha_isGreyOnWhite() throws IOException {
        byte[] png = ImageFiles.rawPng(2, 1, 8, 4, bytes(0, 100, 255, 100, 0));

        assertThat(Decoder.decode("x", png).values()).containsExactly(bytes(100, 255));
    }

    @Test
    void sixteenBits_areRounded() throws IOException {
        // 0x8080 is 128 exactly, 0x0081 is 129 / 257 = 0.502, 0xff7f is 254.502
        byte[] png = ImageFiles.rawPng(3, 1, 16, 0, bytes(0, 0x80, 0x80, 0x00, 0x81, 0xff, 0x7f));
        byte[] colour = ImageFiles.rawPng(1, 1, 16, 2, bytes(0, 1, 1, 2, 2, 255, 255));

        assertThat(Decoder.decode("x", png).values()).containsExactly(bytes(128, 1, 255));
        assertThat(Decoder.decode("x", colour).values()).containsExactly(bytes(1, 2, 255));
    }

    @Test
    void palette_isLookedUp() throws IOException {
        byte[] red = bytes(10, 200);
        byte[] green = bytes(20, 100);
        BufferedImage image = indexed(new IndexColorModel(8, 2, red, green, green));
        BufferedImage grey = indexed(new IndexColorModel(8, 2, red, red, red));

        assertThat(Decoder.decode("x", ImageFiles.encode(image, "png")).values())
                .containsExactly(bytes(10, 200, 20, 100, 20, 100));
        assertThat(Decoder.decode("x", ImageFiles.encode(grey, "png")).values())
                .containsExactly(bytes(10, 200));
    }

    private static BufferedImage indexed(IndexColorModel palette) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        return image;
    }

    @Test
    void oneBit_isBlackOrWhite() throws IOException {
        byte[] png = ImageFiles.rawPng(3, 1, 1, 0, bytes(0, 0b10100000));

        assertThat(Decoder.decode("x", png).values()).containsExactly(bytes(255, 0, 255));
    }

    @Test
    void cmyk_isRefusedInWords() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }

        byte[] unmarked = out.toByteArray();
        refused(unmarked, "x: found CMYK or another colour space", "convert it to RGB");
        for (int transform : new int[] {0, 2}) { // CMYK and YCCK, as Adobe marks them
            byte[] adobe = bytes(0xff, 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0);
            adobe[15] = (byte) transform;
            out.reset();
            out.write(unmarked, 0, 2);
            out.writeBytes(adobe);
            out.write(unmarked, 2, unmarked.length - 2);
            refused(out.toByteArray(), "x: found CMYK or another colour space");
        }
    }

    @Test
    void truncatedJpeg_isRefusedWhereverItEnds() throws IOException {
        byte[] jpeg = ImageFiles.encode(noise(), "jpeg");
        for (int tenth = 1; tenth < 10; tenth++) {
            refused(
                    Arrays.copyOf(jpeg, jpeg.length * tenth / 10),
                    "found a JPEG file of ",
                    "without its end",
                    "download or copy it again");
        }
        byte[] withMore = Arrays.copyOf(jpeg, jpeg.length + 100);
        assertThat(Decoder.decode("x", withMore).values())
                .isEqualTo(Decoder.decode("x", jpeg).values());
    }

    @Test
    void truncatedPng_isRefusedWhereverItEnds() throws IOException {
        byte[] png = ImageFiles.encode(noise(), "png");
        for (int tenth = 1; tenth < 10; tenth++) {
            refused(
                    Arrays.copyOf(png, png.length * tenth / 10),
                    "found a PNG file that is damaged or ends early");
        }
        refused(Arrays.copyOf(png, 12), "found a PNG file that is damaged or ends early");
    }

    @Test
    void damagedJpegHeader_isRefused() throws IOException {
        byte[] jpeg = ImageFiles.encode(noise(), "jpeg");
        Arrays.fill(jpeg, 20, 200, (byte) 0x5a);

        refused(jpeg, "found a JPEG file that is damaged or ends early");
    }

    @Test
    void hugeImage_isRefusedFromItsHeader() throws IOException {
        refused(
                ImageFiles.rawPng(60_000, 60_000, 8, 2, new byte[10]),
                "found 60000 x 60000 pixels, expected at most 100 million");
        byte[] jpeg = ImageFiles.encode(ImageFiles.plain(16, 16, 0), "jpeg");
        int frame = 0;
        while (jpeg[frame] != (byte) 0xff || jpeg[frame + 1] != (byte) 0xc0) {
            frame++;
        }
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xea);
        refused(jpeg, "found 60138 x 60138 pixels, expected at most 100 million");
    }

    @Test
    void foreignFile_isCalledByItsName() throws IOException {
        refused(new byte[0], "found an empty file, expected a JPEG or PNG file");
        refused(ascii("GIF89a..."), "found a GIF file");
        refused(ascii("RIFF....WEBP"), "found a WEBP file");
        refused(ascii("BM..."), "found a BMP file");
        refused(ascii("<html>"), "found the first bytes 3c 68 74 6d");
        refused(ascii("x"), "found the first bytes 78");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static BufferedImage noise() {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, random.nextInt());
        }
        return image;
    }

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void refused(byte[] content, String... words) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Decoder.decode("x", content))
                .withMessageContainingAll(words);
    }
}
