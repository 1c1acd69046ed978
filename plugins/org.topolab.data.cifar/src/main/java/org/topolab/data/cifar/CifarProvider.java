package org.topolab.data.cifar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.data.SearchPath;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.format.file.FormatException;

/** Opens one of the data sets from the folder or archive its files lie in. */
abstract class CifarProvider implements DatasetProvider {

    private final Distribution distribution;

    CifarProvider(Distribution distribution) {
        this.distribution = distribution;
    }

    @Override
    public final DatasetInfo info() {
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

    @Override
    public final List<Download> downloads() {
        return List.of(distribution.archive().download());
    }

    /** A folder that is not there, and options that do not go together. */
    @Override
    public final List<OptionProblem> check(Options options) {
        List<OptionProblem> problems = new ArrayList<>(Reading.folder(distribution).check(options));
        problems.addAll(Reading.check(options));
        return problems;
    }

    @Override
    public final Dataset open(DataRequest request, Monitor monitor) throws IOException {
        Reading reading = Reading.of(request, distribution);
        SearchPath path = SearchPath.of(request, distribution.id());
        Place place = new Places(distribution, reading, path).first();
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
        Labels labels = distribution.labels().get(reading.label());
        return new Batches(where, batches).dataset(labels, reading);
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
