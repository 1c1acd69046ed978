package org.topolab.data.numbers;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.Sha256;

/**
 * Drawn digits with generated number codes, made like the published number set but without its
 * file: own shapes in nine styles in place of fonts. Needs no folder and no network.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, bioRxiv
 *     2021.11.19.469308</a>
 */
@Component
public final class NumberImagesProvider implements DatasetProvider {

    private static final String ID = "number-images";
    private static final String CHANNELS = "channels";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        ID,
                        "Drawn number images with generated codes",
                        "Up to 5000 training and 1000 test images of the digits 0 to 9, drawn in"
                                + " nine styles at 72 places, 32 x 32 pixels, each to be mapped to"
                                + " a generated number code: like the data set numbers, without its"
                                + " file.",
                        Digits.citations(),
                        "Apache-2.0",
                        options()),
                "none needed: the program makes them");
    }

    private static List<OptionSpec> options() {
        return List.of(
                Wanted.limit(Split.TRAIN, Digits.COUNT * Renderings.TRAIN),
                Wanted.limit(Split.TEST, Digits.COUNT * Renderings.TEST),
                Wanted.targets(),
                Wanted.seed("images and codes"),
                Wanted.lambda(),
                new ChoiceOption(
                        CHANNELS,
                        "Channels of an image, all equal: 3 as published, or 1.",
                        "3",
                        List.of("3", "1")));
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return Wanted.check(options);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) {
        Options options = request.options();
        int all = Digits.COUNT * Renderings.ofEach(request.split());
        int ofEach = ImageLimit.of(options, request.split()).wanted(all) / Digits.COUNT;
        int[] digits = Digits.inOrder(ofEach);
        Renderings renderings = new Renderings(options.whole("seed"));
        int channels = Integer.parseInt(options.text(CHANNELS));
        ByteBuffer pixels = ByteBuffer.allocate(digits.length * channels * Digits.PLANE);
        MessageDigest digest = Sha256.digest();
        for (int digit = 0; digit < Digits.COUNT; digit++) {
            Rendering[] drawings = renderings.of(digit, request.split());
            for (int i = 0; i < ofEach; i++) {
                byte[] image = drawings[i].draw();
                digest.update(image);
                for (int channel = 0; channel < channels; channel++) {
                    pixels.put(image);
                }
            }
            monitor.progress((digit + 1.0) / Digits.COUNT, "drawing digits");
        }
        Targets targets =
                Wanted.digits(options)
                        ? Digits.classes(digits)
                        : Digits.codes(Wanted.codes(options), digits);
        return Digits.dataset(channels, pixels.flip(), targets, Sha256.hex(digest));
    }
}
