package org.topolab.chart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApngTest {

    private static final int FRAMES = 4;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private final Growing movie = new Growing(new Dimension(101, 80), FRAMES, 29.97);

    @TempDir Path folder;
    private Path file;
    private List<Chunk> chunks;

    private record Chunk(String type, ByteBuffer content) {}

    @BeforeEach
    void write() throws IOException {
        file = new FileMovieWriter().write(movie, folder, "a").get(1);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        byte[] signature = new byte[SIGNATURE.length];
        bytes.get(signature);
        assertThat(signature).isEqualTo(SIGNATURE);
        chunks = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] content = new byte[bytes.getInt()];
            byte[] type = new byte[4];
            bytes.get(type).get(content);
            CRC32 check = new CRC32();
            check.update(type);
            check.update(content);
            assertThat(bytes.getInt()).isEqualTo((int) check.getValue());
            chunks.add(
                    new Chunk(
                            new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(content)));
        }
    }

    private List<Chunk> all(String type) {
        return chunks.stream().filter(chunk -> chunk.type().equals(type)).toList();
    }

    @Test
    void chunks_comeInTheOrderOfTheStandard() {
        assertThat(chunks)
                .extracting(Chunk::type)
                .containsExactly(
                        "IHDR", "pHYs", "acTL", "iTXt", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL",
                        "fdAT", "fcTL", "fdAT", "IEND");
        assertThat(all("acTL").get(0).content().getInt(0)).isEqualTo(FRAMES);
        assertThat(all("acTL").get(0).content().getInt(4)).as("for ever").isZero();
        int expected = 0;
        for (Chunk chunk : chunks) {
            if (List.of("fcTL", "fdAT").contains(chunk.type())) {
                assertThat(chunk.content().getInt(0)).as("sequence").isEqualTo(expected++);
            }
        }
    }

    @Test
    void everyFrame_isWholeAndEquallyLong() {
        for (Chunk control : all("fcTL")) {
            ByteBuffer content = control.content();
            assertThat(content.getInt(4)).isEqualTo(202);
            assertThat(content.getInt(8)).isEqualTo(232); // 2 x (80 + 36)
            assertThat(content.getLong(12)).as("place").isZero();
            assertThat(content.getShort(20)).as("delay").isEqualTo((short) 100);
            assertThat(content.getShort(22)).as("of").isEqualTo((short) 2997);
            assertThat(content.getShort(24)).as("no disposal, no blending").isZero();
        }
    }

    @Test
    void everyFrame_hasExactlyThePaintedPixels() throws IOException {
        List<BufferedImage> sources = Painted.frames(movie);
        assertSame(ImageIO.read(file.toFile()), sources.get(0)); // as a plain PNG
        List<Chunk> rest = all("fdAT");
        for (int i = 1; i < FRAMES; i++) {
            byte[] data = rest.get(i - 1).content().array();
            assertSame(plain(ByteBuffer.wrap(data, 4, data.length - 4)), sources.get(i));
        }
    }

    /** The frame as a PNG of its own, for the JDK's decoder. */
    private BufferedImage plain(ByteBuffer data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SIGNATURE);
        append(bytes, "IHDR", all("IHDR").get(0).content());
        append(bytes, "IDAT", data);
        append(bytes, "IEND", ByteBuffer.allocate(0));
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static void append(ByteArrayOutputStream bytes, String type, ByteBuffer content) {
        CRC32 check = new CRC32();
        check.update(type.getBytes(StandardCharsets.US_ASCII));
        check.update(content.duplicate());
        bytes.writeBytes(
                ByteBuffer.allocate(12 + content.remaining())
                        .putInt(content.remaining())
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(content.duplicate())
                        .putInt((int) check.getValue())
                        .array());
    }

    private static void assertSame(BufferedImage image, BufferedImage source) {
        assertThat(image.getWidth()).isEqualTo(source.getWidth());
        assertThat(image.getHeight()).isEqualTo(source.getHeight());
        for (int y = 0; y < source.getHeight(); y++) {
            for (int x = 0; x < source.getWidth(); x++) {
                assertThat(image.getRGB(x, y)).isEqualTo(source.getRGB(x, y));
            }
        }
    }

    @Test
    void title_isInTheFile() {
        String text = new String(all("iTXt").get(0).content().array(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("Title\0").endsWith("A sheet & its order, 0 to σ");
    }
}
