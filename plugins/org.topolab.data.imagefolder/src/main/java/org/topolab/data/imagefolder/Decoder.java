package org.topolab.data.imagefolder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.topolab.format.file.FormatException;

/**
 * Decodes JPEG and PNG with the JDK's readers, told apart by content, not by name. Colour profiles
 * and orientation tags are not applied. Keeps no state.
 */
final class Decoder {

    /** More pixels than this are refused from the header, before room is made for them. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final String AGAIN = "replace the file or take it away";

    private Decoder() {}

    /**
     * Decodes one image.
     *
     * @param where name for messages
     * @param bytes the whole file
     * @throws FormatException if it is foreign, truncated, damaged, larger than 100 megapixels or
     *     has neither grey nor red, green and blue
     */
    static Picture decode(String where, byte[] bytes) throws IOException {
        FileKind kind = FileKind.of(bytes);
        if (!kind.readable()) {
            throw new FormatException(where, kind.words(bytes), "a JPEG or PNG file", AGAIN);
        }
        if (kind == FileKind.JPEG && !FileKind.jpegEnds(bytes)) {
            throw new FormatException(
                    where,
                    "a JPEG file of %d bytes without its end".formatted(bytes.length),
                    "a complete one",
                    "download or copy it again");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.format()).next();
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return Pixels.of(where, read(where, kind, reader));
        } catch (FormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // readers throw all sorts at damaged files
            throw new FormatException(
                    where,
                    "a %s file that is damaged or ends early (%s)".formatted(kind, e.getMessage()),
                    "a complete one",
                    "download or copy it again",
                    e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(String where, FileKind kind, ImageReader reader)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new FormatException(
                    where,
                    "%d x %d pixels".formatted(width, height),
                    "at most %d million".formatted(MOST_PIXELS / 1_000_000),
                    "scale it down, or take it away");
        }
        if (!reader.getImageTypes(0).hasNext()) {
            throw notRgb(where);
        }
        BufferedImage image = reader.read(0);
        boolean four = image.getRaster().getNumBands() == 4;
        if (four && kind == FileKind.JPEG) { // unmarked CMYK is taken for RGB with alpha
            throw notRgb(where);
        }
        return image;
    }

    private static FormatException notRgb(String where) {
        return new FormatException(
                where,
                "CMYK or another colour space that is not decoded",
                "grey, or red, green and blue",
                "convert it to RGB, such as with 'mogrify -colorspace sRGB FILE'");
    }
}
