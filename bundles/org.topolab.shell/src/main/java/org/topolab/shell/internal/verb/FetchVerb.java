package org.topolab.shell.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Kind;
import org.topolab.core.fetch.Downloads;
import org.topolab.core.fetch.Fetched;
import org.topolab.format.json.Json;
import org.topolab.shell.ExitCode;
import org.topolab.shell.Help;
import org.topolab.shell.Invocation;
import org.topolab.shell.UsageException;
import org.topolab.shell.Verb;
import org.topolab.shell.internal.text.Words;

/** Fetches the files of a data set. */
@Component
public final class FetchVerb implements Verb {

    private static final String OUT = "out";

    /** Option of a data set that reads files. */
    private static final String FOLDER = "folder";

    private final Catalog catalog;
    private final Downloads downloads;

    @Activate
    public FetchVerb(@Reference Catalog catalog, @Reference Downloads downloads) {
        this.catalog = catalog;
        this.downloads = downloads;
    }

    @Override
    public String name() {
        return "fetch";
    }

    @Override
    public String summary() {
        return "fetch the files of a data set whose licence allows it";
    }

    @Override
    public Help help() {
        return new Help(
                "DATASET",
                "Files that are there already are kept, and a broken download is gone on with."
                        + " Each file is checked before it is there.",
                List.of(new Help.Argument("DATASET", "as 'topolab list data' shows it")),
                List.of(
                        new Help.Option(
                                OUT,
                                "FOLDER",
                                "where to; the first folder of TOPOLAB_DATA or ./data otherwise,"
                                        + " there in a folder of the data set's name"),
                        Help.JSON,
                        Help.QUIET));
    }

    @Override
    public int run(Invocation call) throws Exception {
        if (call.arguments().size() != 1) {
            throw new UsageException(
                    "found %d words, expected one data set".formatted(call.arguments().size()));
        }
        String id = call.arguments().get(0);
        DatasetProvider provider = catalog.find(Kind.DATA, id).contribution();
        Path folder =
                call.value(OUT)
                        .map(call.directory()::resolve)
                        .orElseGet(() -> downloads.folder(id, call.directory()));
        List<Download> files = provider.downloads();
        if (files.isEmpty()) {
            return nothing(provider.info(), folder, call);
        }
        long bytes = files.stream().mapToLong(Download::bytes).sum();
        call.err()
                .println(
                        "%s: %d %s, %s, to %s. Licence of the data: %s"
                                .formatted(
                                        id,
                                        files.size(),
                                        files.size() == 1 ? "file" : "files",
                                        Words.bytes(bytes),
                                        Report.shown(folder, call),
                                        provider.info().dataLicence()));
        List<Fetched> fetched;
        try (Progress progress = new Progress(call)) {
            fetched = downloads.fetch(files, folder, new Eta(progress, System::nanoTime));
        }
        boolean complete = fetched.size() == files.size();
        print(new Done(id, provider.info().dataLicence(), folder, fetched, complete), call);
        return complete ? ExitCode.DONE : ExitCode.INTERRUPTED;
    }

    /** What came of it. */
    private record Done(
            String id, String licence, Path folder, List<Fetched> files, boolean complete) {}

    private static int nothing(DatasetInfo info, Path folder, Invocation call) throws IOException {
        String id = info.facts().id();
        if (info.facts().options().stream().noneMatch(o -> o.name().equals(FOLDER))) {
            print(new Done(id, info.dataLicence(), folder, List.of(), true), call);
            return ExitCode.DONE;
        }
        String source =
                info.facts().citations().stream()
                        .filter(c -> !c.doi().isEmpty())
                        .findFirst()
                        .map(c -> "its authors, https://doi.org/" + c.doi())
                        .orElse("its authors");
        throw new IOException(
                ("%s: found no file that may be fetched (licence of the data: %s), expected you to"
                                + " get them from %s; put them into %s and set data.folder=%s")
                        .formatted(id, info.dataLicence(), source, folder, folder));
    }

    private static void print(Done done, Invocation call) {
        if (call.json()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("dataset", done.id);
            map.put("licence", done.licence);
            map.put("folder", done.folder.toString());
            map.put("complete", done.complete);
            map.put("files", done.files.stream().map(FetchVerb::map).toList());
            call.out().print(Json.write(map));
        } else {
            done.files.forEach(
                    f ->
                            call.out()
                                    .println(
                                            "%s  %s  %s"
                                                    .formatted(
                                                            f.already()
                                                                    ? "already there"
                                                                    : "fetched      ",
                                                            Words.bytes(f.bytes()),
                                                            Report.shown(f.file(), call))));
            call.out().println(last(done, call));
        }
        call.out().flush();
    }

    private static String last(Done done, Invocation call) {
        if (!done.complete) {
            String out = call.value(OUT).map(" --out "::concat).orElse("");
            return "Stopped; go on with: topolab fetch %s%s".formatted(done.id, out);
        }
        if (done.files.isEmpty()) {
            return "%s needs no files: data.provider=%s is enough.".formatted(done.id, done.id);
        }
        return "Use it: topolab run RECIPE data.provider=%s data.folder=%s"
                .formatted(done.id, Report.shown(done.folder, call));
    }

    private static Map<String, Object> map(Fetched fetched) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", fetched.file().toString());
        map.put("bytes", fetched.bytes());
        map.put("already", fetched.already());
        return map;
    }

    @Override
    public List<String> complete(Path directory, List<String> words) {
        return words.size() > 1
                ? List.of()
                : catalog.entries(Kind.DATA).stream()
                        .filter(entry -> !entry.contribution().downloads().isEmpty())
                        .map(entry -> entry.id())
                        .toList();
    }
}
