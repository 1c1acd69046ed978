package org.topolab.core.unit;

import java.util.List;
import java.util.Optional;
import org.topolab.api.metric.Result.Chance;
import org.topolab.api.metric.Result.Pictures;

/**
 * What a network answers about one of its units.
 *
 * @param unit number in the sheet
 * @param epoch of the weights
 * @param data id of the data set whose test images were shown
 * @param images how many were shown
 * @param undefined to how many of them the answer is no number
 * @param mean mean response to the others; NaN if there are none
 * @param best images it answers to most, the strongest first; of equal ones the first in the data
 * @param least images it answers to least, the weakest first
 * @param classes mean response to each class; empty without classes
 * @param bestImages the best images as they are in the data set; empty if none were wanted
 * @param leastImages the same of the least ones
 * @param field receptive field; empty if none was wanted or it is not to be had
 * @param tuning answers to gratings, by angle; empty if not wanted
 * @param notes what could not be answered, and why, a sentence each
 */
public record UnitAnswer(
        int unit,
        int epoch,
        String data,
        int images,
        int undefined,
        double mean,
        List<Shown> best,
        List<Shown> least,
        List<ClassMean> classes,
        Optional<Pictures> bestImages,
        Optional<Pictures> leastImages,
        Optional<Pictures> field,
        List<Tuned> tuning,
        List<String> notes) {

    public UnitAnswer {
        best = List.copyOf(best);
        least = List.copyOf(least);
        classes = List.copyOf(classes);
        tuning = List.copyOf(tuning);
        notes = List.copyOf(notes);
    }

    /**
     * An image and the answer to it.
     *
     * @param image index in the test split
     * @param label name of its class; empty without classes
     * @param response what the unit hands on
     */
    public record Shown(int image, String label, float response) {}

    /**
     * Response to the images of a class.
     *
     * @param name of the class
     * @param images how many
     * @param mean mean response; NaN without images
     * @param standardError of the mean, from the spread within the class; NaN for fewer than two
     * @param chance mean and standard deviation of this mean if classes were exchanged among the
     *     images, exactly (sampling without replacement; Cochran 1977, Sampling Techniques, 2.5)
     */
    public record ClassMean(
            String name, int images, double mean, double standardError, Chance chance) {}

    /**
     * Answer to gratings of one angle.
     *
     * @param degrees 0 has horizontal bars, grows clockwise, below 180
     * @param response largest over phases, at the wavelength the unit answers to most
     * @param wavelength that wavelength, pixels
     */
    public record Tuned(double degrees, double response, double wavelength) {}
}
