package org.topolab.data.cifar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.Download;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/** Opens one of the data sets from the folder or archive its files lie in. */
final class CifarSource {

    private final Distribution distribution;

    CifarSource(Distribution distribution) {
        this.distribution = distribution;
    }

    DatasetInfo info() {
        int classes = distribution.labels().get(distribution.labels().size() - 1).names().size();
        return new DatasetInfo(
                new Facts(
                        distribution.id(),
                        distribution.title(),
                        ("50,000 training and 10,000 test images of 32 x 32 colour pixels in %d"
                                        + " classes, from the published binary version.")
                                .formatted(classes),
                        List.of(Distribution.CITATION),
                        "Apache-2.0",
                        Reading.options(distribution)),
                Distribution.LICENCE);
    }

    List<Download> downloads() {
        return List.of(distribution.archive().download());
    }

    /** A folder that is not there, found before anything starts. */
    List<OptionProblem> check(Options options) {
        String folder = options.text(Reading.FOLDER);
        if (folder.isEmpty() || path(folder).filter(Files::exists).isPresent()) {
            return List.of();
        }
        return List.of(
                new OptionProblem(
                        Reading.FOLDER,
                        ("found '%s', which is not there, expected the folder of the binary"
                                        + " version or its archive; correct it, or leave it out to"
                                        + " look through TOPOLAB_DATA")
                                .formatted(folder)));
    }

    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Optional.empty(); // characters this file system does not know: not there
        }
    }

    Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Reading reading = Reading.of(request, distribution);
        String option = request.options().text(Reading.FOLDER);
        List<Path> folders = option.isEmpty() ? request.folders() : path(option).stream().toList();
        Place place = new Places(distribution, reading, folders).first();
        monitor.progress(0, "reading " + place);
        Map<String, Batch> found = place.read(new BatchReader(distribution, reading));
        List<Batch> batches = new ArrayList<>();
        for (String part : distribution.parts(request.split())) {
            if (!found.containsKey(part)) {
                throw new FormatException(
                        distribution.id(),
                        "no such file in " + place,
                        part,
                        "get %s again".formatted(distribution.archive().name()));
            }
            batches.add(found.get(part));
        }
        monitor.progress(1, "read " + distribution.id());
        String where = distribution.id() + " in " + place;
        if (reading.checked()) {
            checkCounts(where, batches, request);
        }
        return CifarDataset.of(where, batches, distribution.labels().get(reading.label()), reading);
    }

    /** Every class has as many images as the others. */
    private void checkCounts(String where, List<Batch> batches, DataRequest request)
            throws FormatException {
        for (int kind = 0; kind < distribution.labels().size(); kind++) {
            List<String> names = distribution.labels().get(kind).names();
            int expected = Distribution.images(request.split()) / names.size();
            for (int label = 0; label < names.size(); label++) {
                int count = 0;
                for (Batch batch : batches) {
                    count += batch.counts()[kind][label];
                }
                if (count != expected) {
                    throw new FormatException(
                            where,
                            "%d images of class '%s'".formatted(count, names.get(label)),
                            "%d, as published".formatted(expected),
                            "get %s again, or set data.checksum=false for files of your own"
                                    .formatted(distribution.archive().name()));
                }
            }
        }
    }
}
