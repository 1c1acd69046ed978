package org.topolab.data.numbers;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.data.FolderOption;
import org.topolab.api.data.ImageLimit;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.ChoiceOption;
import org.topolab.api.option.OptionSpec.FlagOption;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;
import org.topolab.format.file.Sha256;

/**
 * The published number set: images of digits, 3 x 32 x 32, pixels p / 255, each with the code of
 * its number, 100 values in 0..1.
 *
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, bioRxiv
 *     2021.11.19.469308</a>
 */
@Component
public final class NumbersProvider implements DatasetProvider {

    private static final FolderOption FOLDER =
            new FolderOption(
                    "Folder of the published zip or of its six files, or the zip itself",
                    "a folder or a zip file",
                    "the folder of " + Published.ZIP.fileName(),
                    true);
    private static final String CODES = "codes";
    private static final String CHECKSUM = "checksum";

    @Override
    public DatasetInfo info() {
        return new DatasetInfo(
                new Facts(
                        Places.ID,
                        "Number images with number codes",
                        "5000 training and 1000 test images of the digits 0 to 9 in nine fonts,"
                                + " 3 x 32 x 32 pixels, each to be mapped to the code of its"
                                + " number: 100 values, alike for neighbouring numbers.",
                        Digits.citations(),
                        "Apache-2.0",
                        options()),
                "MIT (Thomas Hannagan)");
    }

    private static List<OptionSpec> options() {
        return List.of(
                FOLDER.spec(),
                Wanted.limit(Split.TRAIN, Integer.MAX_VALUE),
                Wanted.limit(Split.TEST, Integer.MAX_VALUE),
                Wanted.targets(),
                new ChoiceOption(
                        CODES,
                        "Number codes: stored, those of the files; generated, from seed and"
                                + " lambda.",
                        "stored",
                        List.of("stored", "generated")),
                Wanted.seed("generated codes"),
                Wanted.lambda(),
                new FlagOption(
                        CHECKSUM,
                        "Whether the files must be exactly the published ones; false for files of"
                                + " your own.",
                        true));
    }

    @Override
    public List<Download> downloads() {
        return List.of(Published.ZIP);
    }

    @Override
    public List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(Wanted.check(options));
        problems.addAll(FOLDER.check(options));
        return problems;
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Path place = Places.find(request);
        try (Source source = Source.at(place)) {
            return read(source, request, monitor);
        } catch (ZipException | EOFException e) {
            throw new FormatException(
                    "%s: %s".formatted(Places.ID, place),
                    "a damaged archive (%s)".formatted(e.getMessage()),
                    "the published " + Published.ZIP.fileName(),
                    "fetch it again with 'topolab fetch numbers'",
                    e);
        }
    }

    private static Dataset read(Source source, DataRequest request, Monitor monitor)
            throws IOException {
        Options options = request.options();
        NumberFiles files = new NumberFiles(source, request.split(), options.flag(CHECKSUM));
        Labels labels = files.labels(ImageLimit.of(options, request.split()));
        NumberFiles.Read<ByteBuffer> images = files.images(labels, monitor);
        int[] digits = labels.digits();
        if (Wanted.digits(options)) {
            return dataset(images, Digits.classes(digits), labels.sha256());
        }
        if (options.text(CODES).equals("generated")) {
            return dataset(images, Digits.codes(Wanted.codes(options), digits), labels.sha256());
        }
        NumberFiles.Read<float[][]> codes = files.codes(labels);
        return dataset(
                images,
                Digits.vectors(codes.values(), digits),
                labels.sha256() + " " + codes.sha256());
    }

    private static Dataset dataset(
            NumberFiles.Read<ByteBuffer> images, Targets targets, String others) {
        String all = images.sha256() + " " + others;
        return Digits.dataset(
                NumberFiles.CHANNELS,
                images.values(),
                targets,
                Sha256.of(all.getBytes(StandardCharsets.US_ASCII)));
    }
}
