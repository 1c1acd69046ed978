package org.topolab.chart.internal;

import java.awt.Dimension;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.view.Figure;
import org.topolab.api.view.FigureWriter;

/** Writes each figure as PNG, for screens and slides, and as SVG, for print. */
@Component(configurationPid = "org.topolab.chart")
public final class FileFigureWriter implements FigureWriter {

    private static final int LARGEST_SIDE = 16_384;

    @interface Config {
        /** Pixels of a PNG for each pixel of a figure's natural size: 2 is 192 per inch. */
        int pngScale() default 2;
    }

    private final int pngScale;

    @Activate
    public FileFigureWriter(Config config) {
        this(config.pngScale());
    }

    /** A writer outside a framework, as tests need one. */
    public FileFigureWriter(int pngScale) {
        if (pngScale < 1 || pngScale > 8) {
            throw new IllegalArgumentException(
                    "charts: pngScale is %d, expected 1 to 8; set it in org.topolab.chart.cfg"
                            .formatted(pngScale));
        }
        this.pngScale = pngScale;
    }

    @Override
    public List<Path> write(Figure figure, Path folder, String name) throws IOException {
        if (!name.matches("[^/\\\\\\x00.][^/\\\\\\x00]*")) {
            throw new IOException(
                    "figure name '%s' is no plain file name; use letters, digits and hyphens"
                            .formatted(name));
        }
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException(
                    "figure '%s': %s is no folder; create it first".formatted(name, folder));
        }
        Dimension size = figure.size();
        if (Math.min(size.width, size.height) < 1
                || Math.max(size.width, size.height) > LARGEST_SIDE) {
            throw new IOException(
                    "figure '%s' is %d x %d pixels, expected 1 to %d each way; draw it smaller"
                            .formatted(name, size.width, size.height, LARGEST_SIDE));
        }
        byte[] png = Png.of(figure, pngScale);
        byte[] svg = Svg.of(figure);
        List<Path> files =
                List.of(
                        store(png, folder.resolve(name + ".png")),
                        store(svg, folder.resolve(name + ".svg")));
        forceFolder(folder);
        return files;
    }

    /** Under a temporary name, forced to the disk, then renamed: complete or not there at all. */
    private static Path store(byte[] content, Path file) throws IOException {
        Path unfinished = file.resolveSibling(".%s.tmp".formatted(UUID.randomUUID()));
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            return Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } // elsewhere a folder cannot be opened, and renaming is journalled
    }
}
