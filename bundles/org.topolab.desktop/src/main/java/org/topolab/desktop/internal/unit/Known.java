package org.topolab.desktop.internal.unit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.topolab.core.unit.UnitFiles;
import org.topolab.core.unit.UnitFiles.Stored;
import org.topolab.core.unit.UnitPortrait;

/**
 * All that the window shows of one unit.
 *
 * @param run run folder
 * @param measured whether anything was measured on its sheet
 * @param stored what its network has answered for the same epoch, if that lies in the run
 * @param field receptive field: as answered, else as a metric drew it
 * @param best best images
 * @param least least ones
 */
record Known(
        Path run,
        UnitPortrait portrait,
        boolean measured,
        Optional<Stored> stored,
        Optional<BufferedImage> field,
        Optional<BufferedImage> best,
        Optional<BufferedImage> least) {

    /** Where answers lie in a run. */
    static Path folder(Path run) {
        return run.resolve("figures").resolve("units");
    }

    /** What was measured alone, without looking for answers. */
    static Known measured(Path run, UnitPortrait portrait) {
        return new Known(
                run,
                portrait,
                !portrait.values().isEmpty() || !portrait.profiles().isEmpty(),
                Optional.empty(),
                portrait.fields().stream().findFirst().map(f -> PictureImage.of(f.picture())),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the answers that lie in the run; empty if there are none for this epoch. */
    Optional<Known> answered(UnitFiles files) throws IOException {
        Optional<Stored> found =
                files.read(folder(run), portrait.sheet(), portrait.unit())
                        .filter(one -> !measured || one.epoch() == portrait.epoch());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Known(
                        run,
                        portrait,
                        measured,
                        found,
                        image(found.get().field()).or(() -> field),
                        image(found.get().best()),
                        image(found.get().least())));
    }

    private static Optional<BufferedImage> image(Optional<Path> file) throws IOException {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ImageIO.read(file.get().toFile()));
    }
}
