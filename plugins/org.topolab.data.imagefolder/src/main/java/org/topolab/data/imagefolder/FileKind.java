package org.topolab.data.imagefolder;

import java.util.Arrays;
import java.util.HexFormat;

/** What a file is, by its first bytes. */
enum FileKind {
    JPEG("ffd8ff"),
    PNG("89504e47"),
    GIF("47494638"),
    WEBP("52494646"),
    BMP("424d"),
    TIFF("49492a00"),
    /** Anything else. */
    UNKNOWN("");

    private static final int MARKER = 0xff;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private final String hex;

    FileKind(String hex) {
        this.hex = hex;
    }

    static FileKind of(byte[] bytes) {
        return Arrays.stream(values()).filter(k -> k.starts(bytes)).findFirst().orElse(UNKNOWN);
    }

    private boolean starts(byte[] bytes) {
        int length = hex.length() / 2;
        return bytes.length >= length && HexFormat.of().formatHex(bytes, 0, length).equals(hex);
    }

    boolean readable() {
        return this == JPEG || this == PNG;
    }

    /** The name readers go by. */
    String format() {
        return this == JPEG ? "jpeg" : "png";
    }

    /** What was found, for messages. */
    String words(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file";
        }
        return this == UNKNOWN
                ? "the first bytes "
                        + HexFormat.ofDelimiter(" ")
                                .formatHex(Arrays.copyOf(bytes, Math.min(4, bytes.length)))
                : "a %s file".formatted(this);
    }

    /**
     * Whether a JPEG file has its end: of the last scan and the last end marker the end comes
     * later. The JDK's reader fills the rest of a truncated image with grey, so this has to be
     * asked.
     */
    static boolean jpegEnds(byte[] bytes) {
        for (int i = bytes.length - 2; i >= 0; i--) {
            if (Byte.toUnsignedInt(bytes[i]) == MARKER) {
                int code = Byte.toUnsignedInt(bytes[i + 1]);
                if (code == END || code == SCAN) {
                    return code == END;
                }
            }
        }
        return false;
    }
}
