package org.topolab.chart.internal;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        Target target = Target.of("figure", folder, name);
        Dimension size = figure.size();
        if (Math.min(size.width, size.height) < 1
                || Math.max(size.width, size.height) > LARGEST_SIDE) {
            throw new IOException(
                    "figure '%s' is %d x %d pixels, expected 1 to %d each way; draw it smaller"
                            .formatted(name, size.width, size.height, LARGEST_SIDE));
        }
        byte[] png = Png.of(figure, pngScale);
        byte[] svg = Svg.of(figure);
        List<Path> files = List.of(store(png, target, ".png"), store(svg, target, ".svg"));
        target.force();
        return files;
    }

    private static Path store(byte[] content, Target target, String ending) throws IOException {
        try (NewFile file = target.file(ending)) {
            file.append(content);
            return file.complete();
        }
    }
}
