package org.topolab.core.unit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.core.unit.UnitAnswer.ClassMean;
import org.topolab.core.unit.UnitAnswer.Tuned;

/**
 * What is known of a unit as files: {@code unit-SHEET-NUMBER.csv}, and beside it pictures that end
 * with {@code -best.png}, {@code -least.png} and {@code -field.png}. Lines of the CSV are of one
 * {@code kind} each:
 *
 * <ul>
 *   <li>{@code unit}, {@code epoch}, {@code place}: in {@code value}
 *   <li>{@code map}: value of a map, its category in {@code item}; {@code profile}: one layer of a
 *       map, named in {@code item}
 *   <li>{@code best}, {@code least}: response to an image, its class in {@code item}, its index in
 *       the test split in {@code number}
 *   <li>{@code response}: mean over the images of the class {@code item}, as many as {@code
 *       number}, with standard error
 *   <li>{@code tuning}: answer to gratings of {@code item} degrees, at a wavelength of {@code
 *       number} pixels
 * </ul>
 */
@ProviderType
public interface UnitFiles {

    /**
     * Writes the files of a unit; those of an earlier call are gone.
     *
     * @param folder made if it is not there
     * @return the files, the CSV first
     * @throws IOException if a file cannot be written
     */
    List<Path> write(Path folder, UnitPortrait portrait, Optional<UnitAnswer> answer)
            throws IOException;

    /**
     * Reads back what a network had answered.
     *
     * @param sheet its sheet as in the archive
     * @return empty if there is no file, or it holds no answers
     * @throws IOException if the file is damaged
     */
    Optional<Stored> read(Path folder, String sheet, int unit) throws IOException;

    /**
     * Answers in files.
     *
     * @param epoch of the weights
     * @param classes mean response to each class
     * @param tuning answers to gratings
     * @param best picture of the best images
     * @param least picture of the least ones
     * @param field picture of the receptive field
     */
    record Stored(
            int epoch,
            List<ClassMean> classes,
            List<Tuned> tuning,
            Optional<Path> best,
            Optional<Path> least,
            Optional<Path> field) {
        public Stored {
            classes = List.copyOf(classes);
            tuning = List.copyOf(tuning);
        }
    }
}
