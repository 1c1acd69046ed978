package org.topolab.core.internal.recording;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.FloatBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Neurons;
import org.topolab.api.data.Responses;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;
import org.topolab.core.internal.fetch.DataFolders;
import org.topolab.core.internal.run.Staging;
import org.topolab.core.recording.Recordings;

/** Writes recordings as folders, all of them or none. */
@Component
public final class RecordingFolders implements Recordings {

    private static final int REPORT = 64;

    private final List<Path> dataFolders;

    @Activate
    public RecordingFolders(BundleContext context) {
        this(DataFolders.of(context));
    }

    /**
     * @param dataFolders where data sets look for their files
     */
    RecordingFolders(List<Path> dataFolders) {
        this.dataFolders = List.copyOf(dataFolders);
    }

    @Override
    public Written write(DatasetProvider provider, Options options, Path folder, Monitor monitor)
            throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    "%s exists already, expected a new folder; choose another one with --out"
                            .formatted(target));
        }
        List<Written> written = new ArrayList<>();
        Staging.publish(
                target, false, stage -> written.add(fill(provider, options, stage, monitor)));
        Written all = written.get(0);
        return new Written(
                all.folders().stream().map(f -> target.resolve(f.getFileName())).toList(),
                all.trials(),
                all.neurons());
    }

    private Written fill(DatasetProvider provider, Options options, Path stage, Monitor monitor)
            throws IOException {
        List<Split> splits =
                Arrays.stream(Split.values()).filter(provider.splits()::contains).toList();
        List<RecordingWriter> writers = new ArrayList<>();
        List<Neurons> neurons = new ArrayList<>();
        int firstStimulus = 0;
        for (Split split : splits) {
            double done = (double) splits.indexOf(split) / splits.size();
            Monitor part = new Stretch(monitor, done, 0.5 / splits.size());
            DataRequest request = new DataRequest(options, split, dataFolders);
            try (Dataset data = provider.open(request, part)) {
                Responses responses = responses(provider, data);
                if (neurons.isEmpty()) {
                    neurons.add(responses.neurons());
                    for (Neurons.Recording each : responses.neurons().recordings()) {
                        Path own = stage.resolve(name(each));
                        writers.add(new RecordingWriter(own, data.shape(), each));
                    }
                }
                Session session = new Session(split, responses, firstStimulus);
                Monitor writing =
                        new Stretch(monitor, done + 0.5 / splits.size(), 0.5 / splits.size());
                write(data, session, writers, writing);
                firstStimulus = session.nextStimulus();
            }
        }
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("data", provider.info().id());
        origin.put("options", options.values());
        for (RecordingWriter writer : writers) {
            writer.end(neurons.get(0), origin);
        }
        return new Written(
                neurons.get(0).recordings().stream().map(r -> stage.resolve(name(r))).toList(),
                writers.stream().mapToInt(RecordingWriter::size).sum(),
                neurons.get(0).size());
    }

    /** An id as the name of a folder. */
    private static String name(Neurons.Recording recording) {
        return recording.id().replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static Responses responses(DatasetProvider provider, Dataset data) throws IOException {
        if (data.targets() instanceof Responses responses) {
            return responses;
        }
        throw new IOException(
                "%s: found %s as targets, expected responses of neurons; choose a data set such as synthetic-v1 or teacher"
                        .formatted(provider.info().id(), data.targets().kind()));
    }

    private static void write(
            Dataset data, Session session, List<RecordingWriter> writers, Monitor monitor)
            throws IOException {
        float[] pixels = new float[data.shape().values()];
        for (int trial = 0; trial < data.size(); trial++) {
            if (trial % REPORT == 0) {
                if (monitor.cancelled()) {
                    throw new InterruptedIOException(
                            "stopped while writing trials; nothing was written");
                }
                monitor.progress((double) trial / data.size(), "writing trials");
            }
            data.read(trial, FloatBuffer.wrap(pixels));
            writers.get(session.responses().recording(trial)).write(session, trial, pixels);
        }
    }

    /** Progress of a part of the whole. */
    private record Stretch(Monitor whole, double start, double length) implements Monitor {

        @Override
        public void progress(double fraction, String what) {
            whole.progress(start + length * fraction, what);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
