package org.topolab.shell.internal.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.info.Citation;
import org.topolab.api.info.Contribution;
import org.topolab.api.info.Facts;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.task.Monitor;
import org.topolab.core.catalog.Catalog;
import org.topolab.core.catalog.Entry;
import org.topolab.core.catalog.Kind;
import org.topolab.core.catalog.Rejected;
import org.topolab.core.catalog.UnknownIdException;
import org.topolab.core.fetch.Downloads;
import org.topolab.core.fetch.Fetched;
import org.topolab.format.json.Json;
import org.topolab.shell.UsageException;
import org.topolab.shell.internal.session.Calls;

class FetchVerbTest {

    private static final Path HERE = Path.of("/work");
    private static final OptionSpec FOLDER = new TextOption("folder", "Where.", "", "a folder");

    private static final List<Download> FILES =
            List.of(file("a.gz", 3 << 20), file("b.gz", 5 << 20));

    private final Calls calls = new Calls(HERE, 0);
    private final FakeDownloads downloads = new FakeDownloads();
    private final FakeSets sets =
            new FakeSets(
                    List.of(
                            new FakeSet("digits", List.of(FOLDER), FILES),
                            new FakeSet("secret", List.of(FOLDER), List.of()),
                            new FakeSet("built-in", List.of(), List.of())));
    private final FetchVerb verb = new FetchVerb(sets, downloads);

    private static Download file(String name, long bytes) {
        return new Download(
                URI.create("https://example.org/" + name),
                name,
                Download.Checksum.md5("0".repeat(32)),
                bytes);
    }

    @Test
    void fetchedFiles_areListedWithLicenceBeforeAndUseAfter() throws Exception {
        assertThat(verb.run(calls.of(verb, "digits"))).isZero();

        assertThat(calls.err().lines())
                .containsExactly("digits: 2 files, 8 MB, to data/digits. Licence of the data: MIT");
        assertThat(calls.out().lines())
                .containsExactly(
                        "already there  3 MB  data/digits/a.gz",
                        "fetched        5 MB  data/digits/b.gz",
                        "Use it: topolab run RECIPE data.provider=digits data.folder=data/digits");
    }

    @Test
    void out_isRelativeToTheWorkingDirectory() throws Exception {
        verb.run(calls.of(verb, "digits", "--out", "d"));

        assertThat(downloads.folder).isEqualTo(HERE.resolve("d"));
        assertThat(calls.out()).contains("data.folder=d");
    }

    @Test
    void json_hasLicenceAndFiles() throws Exception {
        verb.run(calls.of(verb, "digits", "--json"));

        Map<?, ?> map = (Map<?, ?>) Json.read("out", calls.out());
        assertThat(map.get("licence")).isEqualTo("MIT");
        assertThat(map.get("folder")).isEqualTo("/work/data/digits");
        assertThat(map.get("complete")).isEqualTo(true);
        assertThat(((Map<?, ?>) ((List<?>) map.get("files")).get(0)).get("already"))
                .isEqualTo(true);
    }

    @Test
    void cancelledFetch_saysHowToGoOn() throws Exception {
        downloads.most = 1;

        assertThat(verb.run(calls.of(verb, "digits"))).isEqualTo(75);
        assertThat(calls.out()).contains("Stopped; go on with: topolab fetch digits");
        verb.run(calls.of(verb, "digits", "--out", "d"));
        assertThat(calls.out()).contains("go on with: topolab fetch digits --out d");
    }

    @Test
    void setWithoutDownloads_saysWhatToDoByHand() {
        assertThatIOException()
                .isThrownBy(() -> verb.run(calls.of(verb, "secret")))
                .withMessage(
                        "secret: found no file that may be fetched (licence of the data: MIT),"
                                + " expected you to get them from its authors,"
                                + " https://doi.org/10.1/x; put them into /work/data/secret and set"
                                + " data.folder=/work/data/secret");
    }

    @Test
    void setWithoutFiles_needsNothing() throws Exception {
        assertThat(verb.run(calls.of(verb, "built-in"))).isZero();
        assertThat(calls.out().lines())
                .containsExactly("built-in needs no files: data.provider=built-in is enough.");
    }

    @Test
    void wrongUse_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> verb.run(calls.of(verb)))
                .withMessage("found 0 words, expected one data set");
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> verb.run(calls.of(verb, "digit")));
    }

    @Test
    void completion_offersWhatCanBeFetched() {
        assertThat(verb.complete(HERE, List.of(""))).containsExactly("digits");
        assertThat(verb.complete(HERE, List.of("digits", ""))).isEmpty();
    }

    /** Has the first file and fetches the others. */
    private static final class FakeDownloads implements Downloads {

        private Path folder = HERE;
        private int most = Integer.MAX_VALUE;

        @Override
        public Path folder(String id, Path directory) {
            return directory.resolve("data").resolve(id);
        }

        @Override
        public List<Fetched> fetch(List<Download> files, Path into, Monitor monitor) {
            folder = into;
            List<Fetched> fetched = new ArrayList<>();
            for (Download file : files.subList(0, Math.min(most, files.size()))) {
                fetched.add(
                        new Fetched(
                                into.resolve(file.fileName()), file.bytes(), fetched.isEmpty()));
            }
            return fetched;
        }
    }

    /** A data set that is only described. */
    private record FakeSet(String id, List<OptionSpec> options, List<Download> downloads)
            implements DatasetProvider {

        @Override
        public DatasetInfo info() {
            List<Citation> citations = List.of(new Citation("Someone", "10.1/x"));
            return new DatasetInfo(
                    new Facts(id, "Title", "Summary.", citations, "Apache-2.0", options), "MIT");
        }

        @Override
        public Dataset open(DataRequest request, Monitor monitor) {
            throw new AssertionError("fetching opens no data set");
        }
    }

    /** Data sets alone. */
    private record FakeSets(List<FakeSet> sets) implements Catalog {

        @Override
        public <C extends Contribution<?>> List<Entry<C>> entries(Kind<C> kind) {
            return sets.stream()
                    .map(set -> new Entry<>(set.id(), kind.type().cast(set), "bundle", "1"))
                    .toList();
        }

        @Override
        public <C extends Contribution<?>> Entry<C> find(Kind<C> kind, String id) {
            return entries(kind).stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new UnknownIdException("no data set '%s'".formatted(id)));
        }

        @Override
        public List<Rejected> rejected(Kind<?> kind) {
            return List.of();
        }
    }
}
